import { Button } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { RunActions } from '@/features/identification/RunActions';
import { RunApproval } from '@/features/identification/RunApproval';
import { RunChanges } from '@/features/identification/RunChanges';
import { RunDecisions, useDefinition, useIsRegional } from '@/features/identification/RunDecisions';
import { RunEnrolment } from '@/features/identification/RunEnrolment';
import { RunHistory } from '@/features/identification/RunHistory';
import { RunMunicipalities } from '@/features/identification/RunMunicipalities';
import { RunPoints } from '@/features/identification/RunPoints';
import { RunProgress } from '@/features/identification/RunProgress';
import { RunDiscarding, RunWithdrawal } from '@/features/identification/RunReview';
import { run as runById } from '@/features/identification/reads';
import { leavesOf } from '@/features/identification/ruleDraft';
import { isGoing, pollOf } from '@/features/identification/runPoll';
import { placeOf } from '@/features/identification/territory';
import { WhyDrawer } from '@/features/identification/WhyDrawer';
import { CancelWork } from '@/features/work/CancelWork';
import { countOf, formatDateTime, formatNumber, formOf, NONE, WORDS } from '@/shared/format';
import { useOpen } from '@/shared/hooks/useOpen';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PageTabs } from '@/shared/ui/PageTabs';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';

type Run = Schemas['RunView'];

const WHY = 'why-';

/** What a run decided about each school, why, and whether a person stands behind it. */
export function RunPage() {
  const runId = Number(useParams().runId);
  const [open, setOpen] = useOpen();
  const query = useRead(runById(runId), { refetchInterval: ({ state }) => pollOf(state.data && [state.data]) });
  return (
    <QueryState query={query} lines={12}>
      {(run) => (
        <>
          <Heading run={run} onOpen={setOpen} />
          <p className={prose.muted}>
            Результат нужен, чтобы решить, каким школам и чем помочь. Это не рейтинг школ: сравнивать по нему школы
            между собой или с другими муниципалитетами нельзя.
          </p>
          {run.status === 'DONE' ? (
            <Result run={run} onOpen={setOpen} />
          ) : (
            <>
              <RunProgress run={run} />
              {isGoing(run) && <CancelWork address={`/api/v1/identification-runs/${run.id}`} what="расчёт" />}
              <Origin run={run} />
            </>
          )}
          {open === 'approve' && <RunApproval run={run} onClose={() => setOpen(null)} />}
          {open === 'withdraw' && <RunWithdrawal run={run} onClose={() => setOpen(null)} />}
          {open === 'discard' && <RunDiscarding run={run} onClose={() => setOpen(null)} />}
          {open === 'enrol' && <RunEnrolment run={run} onClose={() => setOpen(null)} />}
          {open?.startsWith(WHY) && (
            <WhyDrawer run={run} schoolId={Number(open.slice(WHY.length))} onClose={() => setOpen(null)} />
          )}
        </>
      )}
    </QueryState>
  );
}

/** A region begins with its municipalities; what changed stands beside the list. */
function Result({ run, onOpen }: { run: Run; onOpen: (dialog: string) => void }) {
  const regional = useIsRegional(run);
  const [params] = useSearchParams();
  const definition = useDefinition(run);
  const leaves = definition ? leavesOf(definition.condition) : [];
  const schools = {
    key: 'schools',
    label: 'Школы',
    children: <RunDecisions run={run} onWhy={(schoolId) => onOpen(`${WHY}${schoolId}`)} />,
  };
  return (
    <PageTabs
      items={[
        ...(regional
          ? [{ key: 'municipalities', label: 'Муниципалитеты', children: <RunMunicipalities runId={run.id} /> }]
          : []),
        schools,
        ...(leaves.length > 1
          ? [{ key: 'points', label: 'График', children: <RunPoints run={run} leaves={leaves} regional={regional} /> }]
          : []),
        { key: 'changes', label: 'Что изменилось', children: <RunChanges run={run} /> },
        { key: 'origin', label: 'Как получено', children: <Origin run={run} /> },
      ]}
      initial={schoolsAreAsked(params) ? 'schools' : undefined}
    />
  );
}

/** An address that leaves schools out means the list. */
const schoolsAreAsked = (params: URLSearchParams) =>
  ['q', 'decision', 'overruled', 'watched', 'cluster', 'municipality', 'sort', 'page'].some((name) => params.has(name));

function Origin({ run }: { run: Run }) {
  return (
    <>
      <Section title="Как получено">
        <Facts items={factsOf(run)} />
      </Section>
      <RunHistory runId={run.id} />
    </>
  );
}

function Heading({ run, onOpen }: { run: Run; onOpen: (dialog: string) => void }) {
  const { keep } = useWorkScope();
  return (
    <PageHeader
      title={`Идентификация за ${run.year} год`}
      state={run.status === 'DONE' ? `${summaryOf(run)}. ${stateOf(run)}` : undefined}
      back={<Link to={keep(paths.identification())}>Идентификация</Link>}
      action={
        <>
          <Button onClick={() => window.print()}>Напечатать</Button>
          <RunActions run={run} onOpen={onOpen} />
        </>
      }
    />
  );
}

function stateOf({ state, approvedAt, municipalityId }: Run): string {
  switch (state) {
    case 'APPROVED':
      return `Утверждено ${formatDateTime(approvedAt)}`;
    case 'DISCARDED':
      return 'Расчёт убран из списков';
    default:
      return municipalityId == null ? 'Ещё не утверждено, утверждает региональный оператор' : 'Ещё не утверждено';
  }
}

function summaryOf({ schools, identified, insufficient, overruled }: Run): string {
  const from = `Из${'\u00a0'}${formatNumber(schools)} ${formOf(schools, ['школы', 'школ', 'школ'])}`;
  const found =
    identified === 0
      ? 'не выявлено ни одной'
      : `${formOf(identified, ['выявлена', 'выявлены', 'выявлено'])} ${formatNumber(identified)}`;
  const missing =
    insufficient === 0 ? 'данных хватает по всем' : `не хватает данных: ${countOf(insufficient, WORDS.school)}`;
  const byHand = overruled === 0 ? '' : `; решений изменено человеком: ${formatNumber(overruled)}`;
  return `${from} ${found}, ${missing}${byHand}`;
}

function factsOf(run: Run) {
  return [
    { label: 'Правило', value: `${run.ruleName}, версия ${run.ruleNumber}` },
    { label: 'Условия', value: `${run.sentence}.` },
    { label: 'Территория', value: placeOf(run) },
    { label: 'Данные', value: `за ${run.year} год` },
    { label: 'Провёл', value: `${run.createdByName}, ${formatDateTime(run.createdAt)}` },
    {
      label: 'Утвердил',
      value: run.approvedAt ? `${run.approvedByName}, ${formatDateTime(run.approvedAt)}` : NONE,
    },
    ...(run.approvalComment ? [{ label: 'Примечание при утверждении', value: run.approvalComment }] : []),
  ];
}

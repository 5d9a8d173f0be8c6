import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';
import { paths } from '@/app/paths';
import { countOf, formatDateTime, formatNumber, formOf, NONE, WORDS } from '@/shared/format';
import { useOpen } from '@/shared/hooks/useOpen';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { RunApproval } from './RunApproval';
import { RunChanges } from './RunChanges';
import { RunDecisions } from './RunDecisions';
import { manages, placeOf } from './territory';
import { WhyDrawer } from './WhyDrawer';

type Run = Schemas['RunView'];

const WHY = 'why-';

/** What a run decided about each school, why, and whether a person stands behind it. */
export function RunPage() {
  const runId = Number(useParams().runId);
  const [open, setOpen] = useOpen();
  const query = useRead(read('/api/v1/identification-runs/{runId}', { path: { runId } }));
  return (
    <QueryState query={query} lines={12}>
      {(run) => (
        <>
          <Heading run={run} onApprove={() => setOpen('approve')} />
          <p className="muted">
            Результат нужен, чтобы решить, каким школам и чем помочь. Это не рейтинг школ: сравнивать по нему школы
            между собой или с другими муниципалитетами нельзя.
          </p>
          <RunDecisions run={run} onWhy={(schoolId) => setOpen(`${WHY}${schoolId}`)} />
          <RunChanges run={run} />
          <Section title="Как получено">
            <Facts items={factsOf(run)} />
          </Section>
          {open === 'approve' && <RunApproval run={run} onClose={() => setOpen(null)} />}
          {open?.startsWith(WHY) && (
            <WhyDrawer run={run} schoolId={Number(open.slice(WHY.length))} onClose={() => setOpen(null)} />
          )}
        </>
      )}
    </QueryState>
  );
}

function Heading({ run, onApprove }: { run: Run; onApprove: () => void }) {
  const me = useMe();
  const { keep } = useWorkScope();
  return (
    <PageHeader
      title={`Идентификация за ${run.year} год`}
      state={`${summaryOf(run)}. ${run.approvedAt ? `Утверждено ${formatDateTime(run.approvedAt)}` : 'Ещё не утверждено'}`}
      back={<Link to={keep(paths.identification())}>Идентификация</Link>}
      action={
        <>
          <Button onClick={() => window.print()}>Напечатать</Button>
          {!run.approvedAt && may.identify(me) && (
            <Button
              type="primary"
              disabled={!manages(me, run)}
              title={manages(me, run) ? undefined : 'Расчёт по всему региону утверждает региональный оператор'}
              onClick={onApprove}
            >
              Утвердить
            </Button>
          )}
        </>
      }
    />
  );
}

function summaryOf({ schools, identified, insufficient }: Run): string {
  const from = `Из${'\u00a0'}${formatNumber(schools)} ${formOf(schools, ['школы', 'школ', 'школ'])}`;
  const found =
    identified === 0
      ? 'не выявлено ни одной'
      : `${formOf(identified, ['выявлена', 'выявлены', 'выявлено'])} ${formatNumber(identified)}`;
  const missing =
    insufficient === 0 ? 'данных хватает по всем' : `не хватает данных: ${countOf(insufficient, WORDS.school)}`;
  return `${from} ${found}, ${missing}`;
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

import { Collapse } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { formatDate } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { EmptyState } from '@/shared/ui/EmptyState';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { DecisionTag } from './DecisionTag';
import { EvidenceList } from './EvidenceList';
import styles from './SchoolIdentification.module.css';
import { useDecisions } from './useDecisions';

type Decision = Schemas['DecisionView'];

/** The newest decision in full, with its reasons; the earlier ones folded. */
export function SchoolIdentification({ schoolId }: { schoolId: number }) {
  const query = useDecisions(schoolId);
  return (
    <Section title="Идентификация" note="Отнесена ли школа к школам с низкими результатами и почему">
      <QueryState query={query} lines={4}>
        {([newest, ...earlier]) => (newest ? <Decisions newest={newest} earlier={earlier} /> : <Nothing />)}
      </QueryState>
    </Section>
  );
}

function Decisions({ newest, earlier }: { newest: Decision; earlier: Decision[] }) {
  return (
    <>
      <Heading decision={newest} /> <RunLink decision={newest} />
      <EvidenceList items={newest.evidence} />
      {earlier.length > 0 && (
        <Collapse
          ghost
          size="small"
          className={styles.earlier}
          items={earlier.map((decision) => ({
            key: decision.runId,
            label: <Heading decision={decision} />,
            children: (
              <>
                <EvidenceList items={decision.evidence} />
                <RunLink decision={decision} />
              </>
            ),
          }))}
        />
      )}
    </>
  );
}

function Heading({ decision }: { decision: Decision }) {
  return (
    <span className={styles.heading}>
      <DecisionTag value={decision.decision} />
      {decision.cluster && <strong>{decision.cluster}</strong>}
      <span>
        за {decision.year} год по правилу «{decision.ruleName}»,{' '}
        {decision.approvedAt ? `утверждено ${formatDate(decision.approvedAt)}` : 'ещё не утверждено'}
      </span>
    </span>
  );
}

function RunLink({ decision }: { decision: Decision }) {
  return <Link to={paths.identificationRun(decision.runId)}>Весь расчёт</Link>;
}

function Nothing() {
  const me = useMe();
  const { keep } = useWorkScope();
  return (
    <EmptyState title="Идентификация для этой школы ещё не проводилась">
      {may.identify(me) ? <Link to={keep(paths.identification())}>Провести идентификацию</Link> : null}
    </EmptyState>
  );
}

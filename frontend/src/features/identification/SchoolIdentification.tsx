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
import { DecisionReasons } from './DecisionReasons';
import { DecisionTag } from './DecisionTag';
import styles from './SchoolIdentification.module.css';
import { useDecisions } from './useDecisions';

type Decision = Schemas['DecisionView'];

/** The decision that stands, with its reasons; later drafts marked as such, what stood before folded. */
export function SchoolIdentification({ schoolId }: { schoolId: number }) {
  const query = useDecisions(schoolId);
  return (
    <Section title="Идентификация" note="Отнесена ли школа к школам с низкими результатами и почему">
      <QueryState query={query} lines={4}>
        {({ standing, drafts, earlier }) => (
          <>
            {standing && <Standing decision={standing} />}
            {!standing && drafts.length === 0 && <Nothing />}
            {!standing && drafts.length > 0 && <p>Утверждённого решения о школе ещё нет.</p>}
            <Folded title="Не утверждено" items={drafts} />
            <Folded title="Раньше" items={earlier} />
          </>
        )}
      </QueryState>
    </Section>
  );
}

function Standing({ decision }: { decision: Decision }) {
  return (
    <>
      <Heading decision={decision} /> <RunLink decision={decision} />
      <DecisionReasons decision={decision} />
    </>
  );
}

function Folded({ title, items }: { title: string; items: Decision[] }) {
  return items.length === 0 ? null : (
    <section aria-label={title}>
      <h3 className={styles.folded}>{title}</h3>
      <Collapse
        ghost
        size="small"
        className={styles.earlier}
        items={items.map((decision) => ({
          key: decision.runId,
          label: <Heading decision={decision} />,
          children: (
            <>
              <DecisionReasons decision={decision} />
              <RunLink decision={decision} />
            </>
          ),
        }))}
      />
    </section>
  );
}

function Heading({ decision }: { decision: Decision }) {
  return (
    <span className={styles.heading}>
      <DecisionTag decision={decision} draft={decision.approvedAt == null} />
      {decision.cluster && <strong>{decision.cluster}</strong>}
      <span>
        за {decision.year} год по правилу «{decision.ruleName}»,{' '}
        {decision.approvedAt ? `утверждено ${formatDate(decision.approvedAt)}` : 'черновик, ещё не утверждён'}
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

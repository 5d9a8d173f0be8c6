import { Drawer } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';
import { withNumberSign } from '@/shared/format';
import { useReturnFocus } from '@/shared/hooks/useReturnFocus';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { EmptyState } from '@/shared/ui/EmptyState';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { DecisionReasons } from './DecisionReasons';
import { DecisionTag } from './DecisionTag';
import { Overruling } from './Overruling';

interface Props {
  run: Schemas['RunView'];
  schoolId: number;
  onClose: () => void;
}

/** Why one school was decided on as it was; has its own address, so it can be sent by mail. */
export function WhyDrawer({ run, schoolId, onClose }: Props) {
  useReturnFocus();
  const query = useRead(read('/api/v1/identification-decisions', { query: { runId: run.id, schoolId, size: 1 } }));
  return (
    <Drawer open title="Почему принято такое решение" size={560} onClose={onClose}>
      <QueryState query={query} lines={6}>
        {({ items: [decision] }) =>
          decision ? <Why decision={decision} run={run} /> : <EmptyState title="Решения об этой школе в расчёте нет" />
        }
      </QueryState>
    </Drawer>
  );
}

function Why({ decision, run }: { decision: Schemas['DecisionView']; run: Schemas['RunView'] }) {
  const { keep } = useWorkScope();
  const missing = decision.evidence.filter(({ verdict }) => verdict === 'MISSING');
  return (
    <>
      <p>
        <Link to={keep(paths.school(decision.schoolId))}>{withNumberSign(decision.schoolName)}</Link>, код{' '}
        {decision.schoolCode}
      </p>
      <p>
        <DecisionTag decision={decision} /> {decision.cluster && <strong>Кластер «{decision.cluster}»</strong>}
      </p>
      <DecisionReasons decision={decision} />
      {missing.length > 0 && <Missing items={missing} decision={decision} />}
      <p className={prose.muted}>Правило: {run.sentence}.</p>
      {run.allowedActions.includes('OVERRULE') && <Overruling run={run} decision={decision} />}
    </>
  );
}

function Missing({ items, decision }: { items: Schemas['Evidence'][]; decision: Schemas['DecisionView'] }) {
  const me = useMe();
  const { keep } = useWorkScope();
  const matters = decision.decision === 'INSUFFICIENT_DATA';
  return (
    <section aria-label="Чего не хватает">
      <h3>Чего не хватает</h3>
      <ul className={prose.list}>
        {[...new Set(items.map(({ text }) => text))].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        {matters ? 'Без этих данных решить нельзя. ' : 'На решение это не повлияло. '}
        {may.importData(me) ? (
          <>
            <Link to={keep(paths.imports())}>Загрузите данные</Link> и запустите расчёт снова.
          </>
        ) : (
          'Данные загружает муниципальный координатор или региональный оператор.'
        )}
      </p>
    </section>
  );
}

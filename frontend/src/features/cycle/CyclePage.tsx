import { Button, Tabs } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';
import { paths } from '@/app/paths';
import { countOf, formatPeriod, WORDS } from '@/shared/format';
import { useOpen } from '@/shared/hooks/useOpen';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { PageHeader } from '@/shared/ui/PageHeader';
import { QueryState } from '@/shared/ui/QueryState';
import { CycleAssignments } from './CycleAssignments';
import { CycleCalendar } from './CycleCalendar';
import { CycleEdit } from './CycleEdit';
import { CycleMembers } from './CycleMembers';
import { CyclePartners } from './CyclePartners';
import { CycleTag } from './CycleTag';

type Cycle = Schemas['CycleView'];

export function CyclePage() {
  const cycleId = Number(useParams().cycleId);
  const query = useRead(read('/api/v1/cycles/{cycleId}', { path: { cycleId } }));
  return (
    <QueryState query={query} lines={12}>
      {(cycle) => <Whole cycle={cycle} />}
    </QueryState>
  );
}

function Whole({ cycle }: { cycle: Cycle }) {
  const me = useMe();
  const manages = may.manageCycles(me);
  // The server's rule is Cycles.requireOwn: a coordinator changes no cycle of the whole region, only who takes part.
  const edits = manages && (me.role !== 'MUNICIPAL_COORDINATOR' || cycle.municipalityId != null);
  const { keep } = useWorkScope();
  const [open, setOpen] = useOpen();
  const [params, setParams] = useSearchParams();

  const openTab = (tab: string) =>
    setParams((current) => {
      const next = new URLSearchParams(current);
      for (const name of ['page', 'sort', 'open']) {
        next.delete(name);
      }
      next.set('tab', tab);
      return next;
    });

  return (
    <>
      <PageHeader
        back={<Link to={keep(paths.cycles())}>← Циклы</Link>}
        title={cycle.name}
        state={
          <>
            <CycleTag cycle={cycle} /> {formatPeriod(cycle.startsOn, cycle.endsOn)} ·{' '}
            {cycle.municipalityName ?? 'весь регион'} · {countOf(cycle.schools, WORDS.school)}
          </>
        }
        action={edits && <Button onClick={() => setOpen('edit')}>Изменить цикл</Button>}
      />
      <Tabs
        activeKey={params.get('tab') ?? 'calendar'}
        onChange={openTab}
        destroyOnHidden
        animated={false}
        items={[
          { key: 'calendar', label: 'Календарь', children: <CycleCalendar cycle={cycle} manages={edits} /> },
          { key: 'schools', label: 'Школы', children: <CycleMembers cycle={cycle} manages={manages} /> },
          { key: 'curators', label: 'Кураторы', children: <CycleAssignments cycle={cycle} manages={manages} /> },
          { key: 'partners', label: 'Школы-партнёры', children: <CyclePartners cycle={cycle} manages={manages} /> },
        ]}
      />
      {edits && open === 'edit' && <CycleEdit cycle={cycle} onClose={() => setOpen(null)} />}
    </>
  );
}

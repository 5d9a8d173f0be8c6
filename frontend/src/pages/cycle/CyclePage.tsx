import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { CycleAssignments } from '@/features/cycle/CycleAssignments';
import { CycleCalendar } from '@/features/cycle/CycleCalendar';
import { CycleEdit } from '@/features/cycle/CycleEdit';
import { CycleMembers } from '@/features/cycle/CycleMembers';
import { CyclePartners } from '@/features/cycle/CyclePartners';
import { CycleTag } from '@/features/cycle/CycleTag';
import { cycle, cycleHistory } from '@/features/cycle/reads';
import { countOf, formatPeriod, WORDS } from '@/shared/format';
import { useOpen } from '@/shared/hooks/useOpen';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { may, mayEditCycle } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { ObjectHistory } from '@/shared/ui/ObjectHistory';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PageTabs } from '@/shared/ui/PageTabs';
import { QueryState } from '@/shared/ui/QueryState';

type Cycle = Schemas['CycleView'];

export function CyclePage() {
  const cycleId = Number(useParams().cycleId);
  const query = useRead(cycle(cycleId));
  return (
    <QueryState query={query} lines={12}>
      {(found) => <Whole cycle={found} />}
    </QueryState>
  );
}

function Whole({ cycle }: { cycle: Cycle }) {
  const me = useMe();
  const manages = may.manageCycles(me);
  const edits = mayEditCycle(me, cycle);
  const { keep } = useWorkScope();
  const [open, setOpen] = useOpen();

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
      <PageTabs
        items={[
          { key: 'calendar', label: 'Календарь', children: <CycleCalendar cycle={cycle} manages={edits} /> },
          { key: 'schools', label: 'Школы', children: <CycleMembers cycle={cycle} manages={manages} /> },
          { key: 'curators', label: 'Кураторы', children: <CycleAssignments cycle={cycle} manages={manages} /> },
          { key: 'partners', label: 'Школы-партнёры', children: <CyclePartners cycle={cycle} manages={manages} /> },
        ]}
      />
      <ObjectHistory reading={cycleHistory(cycle.id)} />
      {edits && open === 'edit' && <CycleEdit cycle={cycle} onClose={() => setOpen(null)} />}
    </>
  );
}

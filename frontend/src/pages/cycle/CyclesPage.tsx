import { Button } from 'antd';
import { CycleCreate } from '@/features/cycle/CycleCreate';
import { CycleList, RunningCycles } from '@/features/cycle/CycleList';
import { useOpen } from '@/shared/hooks/useOpen';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { PageHeader } from '@/shared/ui/PageHeader';

export function CyclesPage() {
  const manages = may.manageCycles(useMe());
  const [open, setOpen] = useOpen();
  return (
    <>
      <PageHeader
        title="Циклы"
        state={<RunningCycles />}
        action={manages && <Button onClick={() => setOpen('new')}>Создать цикл</Button>}
      />
      <CycleList />
      {open === 'new' && <CycleCreate onClose={() => setOpen(null)} />}
    </>
  );
}

import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';
import { paths } from '@/app/paths';
import { cycleState } from '@/shared/cycleState';
import { countOf, formatNumber, formatPeriod, WORDS } from '@/shared/format';
import { useListState } from '@/shared/hooks/useListState';
import { useOpen } from '@/shared/hooks/useOpen';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { CycleCreate } from './CycleCreate';
import { CycleTag } from './CycleTag';

type Row = Schemas['CycleView'];

const COLUMNS: DataColumn<Row>[] = [
  {
    key: 'name',
    title: 'Цикл',
    sort: 'name',
    render: (_, row) => <Link to={addressOf(row)}>{row.name}</Link>,
  },
  { key: 'program', title: 'Программа', dataIndex: 'program' },
  { key: 'period', title: 'Период', sort: 'startsOn', render: (_, row) => formatPeriod(row.startsOn, row.endsOn) },
  { key: 'state', title: 'Состояние', render: (_, row) => <CycleTag cycle={row} /> },
  { key: 'place', title: 'Территория', render: (_, row) => row.municipalityName ?? 'весь регион' },
  { key: 'schools', title: 'Школ', align: 'right', render: (_, row) => formatNumber(row.schools) },
  { key: 'code', title: 'Код', dataIndex: 'code', sort: 'code', hidden: true },
];

export function CyclesPage() {
  const manages = may.manageCycles(useMe());
  const list = useListState();
  const [open, setOpen] = useOpen();
  const navigate = useNavigate();
  const { page, size, sort } = list;
  const query = useRead(read('/api/v1/cycles', { query: { page, size, sort } }));
  const running = query.data?.items.filter((cycle) => cycleState(cycle).tone === 'accent').length ?? 0;

  return (
    <>
      <PageHeader
        title="Циклы"
        state={
          query.data && (running > 0 ? `Сейчас идут: ${countOf(running, WORDS.cycle)}` : 'Сейчас ни один цикл не идёт')
        }
        action={manages && <Button onClick={() => setOpen('new')}>Создать цикл</Button>}
      />
      <DataTable
        id="cycles"
        caption="Циклы программ"
        word={WORDS.cycle}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        query={query}
        list={list}
        onOpen={(row) => navigate(addressOf(row))}
        empty={
          <EmptyState title="Циклов пока нет">
            {manages
              ? 'Создайте цикл: календарь событий можно взять из готового образца.'
              : 'Цикл создаёт региональный оператор или муниципальный координатор.'}
          </EmptyState>
        }
      />
      {open === 'new' && <CycleCreate onClose={() => setOpen(null)} />}
    </>
  );
}

/** Who opens a cycle works in it from then on. */
function addressOf(cycle: Row): string {
  return `${paths.cycle(cycle.id)}?cycle=${cycle.id}`;
}

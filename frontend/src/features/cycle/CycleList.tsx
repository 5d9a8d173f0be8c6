import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { countOf, formatNumber, formatPeriod, formOf, WORDS } from '@/shared/format';
import { useListState } from '@/shared/hooks/useListState';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CycleTag } from './CycleTag';
import { cycleState } from './cycleState';
import { cycles } from './reads';

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

export function CycleList() {
  const manages = may.manageCycles(useMe());
  const list = useListState();
  const navigate = useNavigate();
  return (
    <DataTable
      id="cycles"
      caption="Циклы программ"
      word={WORDS.cycle}
      columns={COLUMNS}
      rowKey={(row) => row.id}
      query={useRead(cycles(list))}
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
  );
}

/** How many of the cycles shown go on today. */
export function RunningCycles() {
  const { data } = useRead(cycles(useListState()));
  if (data === undefined) {
    return null;
  }
  const running = data.items.filter((cycle) => cycleState(cycle).tone === 'accent').length;
  return running > 0
    ? `Сейчас ${formOf(running, ['идёт', 'идут', 'идёт'])} ${countOf(running, WORDS.cycle)}`
    : 'Сейчас ни один цикл не идёт';
}

/** Who opens a cycle works in it from then on. */
function addressOf(cycle: Row): string {
  return paths.cycle(cycle.id, { cycle: cycle.id });
}

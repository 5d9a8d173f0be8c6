import { keepPreviousData } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';
import { paths } from '@/app/paths';
import { formatDate, formatNumber, NONE, WORDS, withNumberSign } from '@/shared/format';
import { type ListState, useListState } from '@/shared/hooks/useListState';
import { useOpen } from '@/shared/hooks/useOpen';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { SCHOOL_LEVEL, SCHOOL_LEVEL_SHORT, SCHOOL_TYPE } from '@/shared/labels';
import { may } from '@/shared/permissions';
import { type Me, useMe } from '@/shared/session';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { exportsOf } from '@/shared/ui/ExportMenu';
import { type FilterDef, Filters, optionsOf } from '@/shared/ui/Filters';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SchoolCreate } from './SchoolCreate';

type Row = Schemas['SchoolSummary'];

const FILTERS: FilterDef[] = [
  { name: 'level', label: 'Уровень', any: 'любой', options: optionsOf(SCHOOL_LEVEL) },
  { name: 'type', label: 'Вид', any: 'любой', options: optionsOf(SCHOOL_TYPE) },
  {
    name: 'closed',
    label: 'Работа',
    any: 'любые',
    options: [
      { value: 'false', label: 'действующие' },
      { value: 'true', label: 'закрытые' },
    ],
  },
];

export function SchoolsPage() {
  const me = useMe();
  const list = useListState();
  const [open, setOpen] = useOpen();
  const navigate = useNavigate();
  const { keep } = useWorkScope();
  const filter = useSchoolFilter(list);
  const query = useRead(read('/api/v1/schools', { query: { ...filter, page: list.page, size: list.size } }), {
    placeholderData: keepPreviousData,
  });
  const filtered = Object.values({ ...filter, sort: undefined }).some((value) => value !== undefined);

  return (
    <>
      <PageHeader
        title="Школы"
        state={stateOf(me, filtered)}
        action={may.editSchools(me) && <Button onClick={() => setOpen('new')}>Добавить школу</Button>}
      />
      <Filters list={list} search="Название, прежнее название или код" filters={FILTERS} />
      <DataTable
        id="schools"
        caption="Школы"
        word={WORDS.school}
        columns={columns(keep)}
        rowKey={(row) => row.id}
        query={query}
        list={list}
        onOpen={(row) => navigate(keep(paths.school(row.id)))}
        empty={<NoSchools filtered={filtered} />}
        exports={exportsOf('/api/v1/schools', filter, 'Школы')}
      />
      {open === 'new' && <SchoolCreate onClose={() => setOpen(null)} />}
    </>
  );
}

function useSchoolFilter({ q, sort, filter }: ListState) {
  const { cycle, municipality } = useWorkScope();
  return {
    q,
    sort,
    municipalityId: municipality,
    cycleId: cycle,
    level: filter('level') as Row['level'] & string,
    type: filter('type') as Row['type'] & string,
    closed: filter('closed') === undefined ? undefined : filter('closed') === 'true',
  };
}

function columns(keep: (path: string) => string): DataColumn<Row>[] {
  return [
    {
      key: 'name',
      title: 'Школа',
      sort: 'name',
      className: 'wrapping',
      render: (_, row) => (
        <>
          <Link to={keep(paths.school(row.id))}>{withNumberSign(row.name)}</Link>
          {row.closedOn && <div className="muted">закрыта {formatDate(row.closedOn)}</div>}
        </>
      ),
    },
    { key: 'code', title: 'Код ОО', dataIndex: 'code', sort: 'code' },
    { key: 'municipality', title: 'Муниципалитет', dataIndex: 'municipalityName', sort: 'municipality' },
    {
      key: 'level',
      title: 'Уровень',
      sort: 'level',
      render: (_, row) =>
        row.level ? <span title={SCHOOL_LEVEL[row.level]}>{SCHOOL_LEVEL_SHORT[row.level]}</span> : NONE,
    },
    { key: 'type', title: 'Вид', hidden: true, render: (_, row) => (row.type ? SCHOOL_TYPE[row.type] : NONE) },
    {
      key: 'students',
      title: 'Обучающихся',
      align: 'right',
      sort: 'students',
      render: (_, row) => formatNumber(row.students),
    },
    {
      key: 'teachers',
      title: 'Учителей',
      align: 'right',
      sort: 'teachers',
      render: (_, row) => formatNumber(row.teachers),
    },
    {
      key: 'settlementStatus',
      title: 'Территориальный статус',
      align: 'right',
      hidden: true,
      render: (_, row) => formatNumber(row.settlementStatus),
    },
  ];
}

function stateOf(me: Me, filtered: boolean): string {
  const place = me.schoolName ?? me.municipalityName ?? me.regionName ?? 'Все территории';
  return filtered ? `${place} · показан отбор` : place;
}

function NoSchools({ filtered }: { filtered: boolean }) {
  const me = useMe();
  if (filtered) {
    return <EmptyState title="По этому отбору школ нет">Измените поиск или снимите отбор.</EmptyState>;
  }
  return (
    <EmptyState title="Школ пока нет">
      {may.importData(me) ? (
        <>
          <Link to={paths.imports()}>Загрузите список школ файлом</Link> или добавьте школу кнопкой вверху.
        </>
      ) : (
        'Список школ загружает региональный оператор или муниципальный координатор.'
      )}
    </EmptyState>
  );
}

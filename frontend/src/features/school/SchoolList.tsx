import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { DECISION, SCHOOL_LEVEL, SCHOOL_LEVEL_IN_FULL, SCHOOL_TYPE } from '@/api/labels';
import { read, useRead } from '@/api/read';
import { formatDate, formatNumber, NONE, WORDS, withNumberSign } from '@/shared/format';
import { useListState } from '@/shared/hooks/useListState';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { type FilterDef, Filters, optionsOf } from '@/shared/ui/Filters';
import onPaper from '@/shared/ui/onPaper.module.css';
import prose from '@/shared/ui/prose.module.css';
import { WATCHED } from '@/shared/ui/watched';
import { schoolFilter, schools } from './reads';
import { WatchStar } from './WatchStar';

type Row = Schemas['SchoolSummary'];

const FILTERS: FilterDef[] = [
  WATCHED,
  { name: 'level', label: 'Уровень', any: 'любой', options: optionsOf(SCHOOL_LEVEL_IN_FULL), several: true },
  { name: 'type', label: 'Вид', any: 'любой', options: optionsOf(SCHOOL_TYPE), several: true },
  { name: 'decision', label: 'Идентификация', any: 'любая', options: optionsOf(DECISION) },
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

export function SchoolList() {
  const list = useListState();
  const scope = useWorkScope();
  const navigate = useNavigate();
  const filtered = useSchoolsFiltered();
  const query = useRead(schools(list, scope), { placeholderData: keepPreviousData });
  return (
    <>
      <Filters
        list={list}
        search="Название или код"
        filters={[...FILTERS, ...useCuratorFilter()]}
        scope={['municipality', 'cycle']}
      />
      <DataTable
        id="schools"
        caption="Школы"
        word={WORDS.school}
        columns={columns(scope.keep)}
        rowKey={(row) => row.id}
        query={query}
        list={list}
        onOpen={(row) => navigate(scope.keep(paths.school(row.id)))}
        empty={<NoSchools filtered={filtered} />}
        exports={{ path: '/api/v1/schools', filter: schoolFilter(list, scope), name: 'Школы' }}
      />
    </>
  );
}

/** Curators of one's region: only who may appoint them sees who they are. */
function useCuratorFilter(): FilterDef[] {
  const shown = may.enrol(useMe());
  const { data, isPending } = useRead(read('/api/v1/curator-assignments/curators'), { enabled: shown });
  const options = data?.map(({ id, displayName }) => ({ value: String(id), label: displayName })) ?? [];
  return shown ? [{ name: 'curator', label: 'Куратор', any: 'любой', options, loading: isPending }] : [];
}

/** Whether the address leaves some schools out. */
export function useSchoolsFiltered(): boolean {
  const filter = schoolFilter(useListState(), useWorkScope());
  return Object.values({ ...filter, sort: undefined }).some((value) => value !== undefined);
}

function columns(keep: (path: string) => string): DataColumn<Row>[] {
  return [
    {
      key: 'name',
      title: 'Школа',
      sort: 'name',
      exported: 'name',
      className: prose.wrapping,
      render: (_, row) => (
        <>
          <Link to={keep(paths.school(row.id))}>{withNumberSign(row.name)}</Link>
          {row.closedOn && <div className={prose.muted}>закрыта {formatDate(row.closedOn)}</div>}
        </>
      ),
    },
    {
      key: 'watched',
      title: '★',
      className: onPaper.hidden,
      render: (_, row) => <WatchStar school={row} />,
    },
    { key: 'code', title: 'Код ОО', dataIndex: 'code', sort: 'code', exported: 'code' },
    {
      key: 'municipality',
      title: 'Муниципалитет',
      dataIndex: 'municipalityName',
      sort: 'municipality',
      exported: 'oktmo',
    },
    {
      key: 'level',
      title: 'Уровень',
      sort: 'level',
      exported: 'level',
      render: (_, row) =>
        row.level ? <span title={SCHOOL_LEVEL_IN_FULL[row.level]}>{SCHOOL_LEVEL[row.level]}</span> : NONE,
    },
    {
      key: 'type',
      title: 'Вид',
      hidden: true,
      exported: 'type',
      render: (_, row) => (row.type ? SCHOOL_TYPE[row.type] : NONE),
    },
    {
      key: 'students',
      title: 'Обучающихся',
      align: 'right',
      sort: 'students',
      exported: 'students',
      render: (_, row) => formatNumber(row.students),
    },
    {
      key: 'teachers',
      title: 'Учителей',
      align: 'right',
      sort: 'teachers',
      exported: 'teachers',
      render: (_, row) => formatNumber(row.teachers),
    },
    {
      key: 'settlementStatus',
      title: 'Территориальный статус',
      align: 'right',
      hidden: true,
      exported: 'settlementStatus',
      render: (_, row) => formatNumber(row.settlementStatus),
    },
  ];
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

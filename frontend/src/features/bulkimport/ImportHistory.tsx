import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { IMPORT_KIND, JOB_STATUS } from '@/api/labels';
import { useRead } from '@/api/read';
import { formatDateTime, formatNumber, WORDS } from '@/shared/format';
import { useListState } from '@/shared/hooks/useListState';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { type FilterDef, Filters, optionsOf } from '@/shared/ui/Filters';
import { ImportTag } from './ImportTag';
import { IMPORT_LIST, imports } from './reads';
import { type Import, isRunning } from './running';

const BUSY_POLL_MS = 2_000;

const FILTERS: FilterDef[] = [
  { name: 'kind', label: 'Что в файле', any: 'любое', options: optionsOf(IMPORT_KIND) },
  { name: 'status', label: 'Состояние', any: 'любое', options: optionsOf(JOB_STATUS) },
  {
    name: 'dryRun',
    label: 'Показывать',
    any: 'загрузки и проверки',
    options: [
      { value: 'false', label: 'только загрузки' },
      { value: 'true', label: 'только проверки' },
    ],
  },
];

const count = (key: 'created' | 'updated' | 'unchanged' | 'rejected', title: string): DataColumn<Import> => ({
  key,
  title,
  align: 'right',
  render: (_, row) => formatNumber(row[key]),
});

function columns(keep: (path: string) => string): DataColumn<Import>[] {
  return [
    {
      key: 'file',
      title: 'Файл',
      render: (_, row) => (
        <Link to={keep(paths.importRun(row.id))}>{row.fileName ?? `Без имени, номер ${row.id}`}</Link>
      ),
    },
    { key: 'state', title: 'Состояние', render: (_, row) => <ImportTag run={row} /> },
    { key: 'kind', title: 'Что в файле', render: (_, row) => IMPORT_KIND[row.kind] },
    { key: 'when', title: 'Когда', render: (_, row) => formatDateTime(row.createdAt) },
    { key: 'who', title: 'Кто', dataIndex: 'createdByName' },
    count('created', 'Создано'),
    count('updated', 'Изменено'),
    count('unchanged', 'Без изменений'),
    count('rejected', 'Отклонено'),
  ];
}

export function ImportHistory() {
  const list = useListState(IMPORT_LIST);
  const navigate = useNavigate();
  const { keep } = useWorkScope();
  const query = useRead(imports(list), {
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? BUSY_POLL_MS : false),
  });
  const filtered = FILTERS.some(({ name }) => list.filter(name) !== undefined);
  return (
    <>
      <Filters list={list} filters={FILTERS} />
      <DataTable
        id="imports"
        caption="Прежние загрузки и проверки"
        word={WORDS.import}
        columns={columns(keep)}
        rowKey={(row) => row.id}
        query={query}
        list={list}
        onOpen={(row) => navigate(keep(paths.importRun(row.id)))}
        empty={
          filtered ? (
            <EmptyState title="По этому отбору загрузок нет">Снимите отбор.</EmptyState>
          ) : (
            <EmptyState title="Загрузок ещё не было">
              Начните со списка школ, затем загрузите их индексы. Файл выбирается вверху страницы.
            </EmptyState>
          )
        }
      />
    </>
  );
}

import { useNavigate } from 'react-router';
import { $api, type Schemas } from '@/api/client';
import { paths } from '@/app/paths';
import { countOf, formatNumber, WORDS } from '@/shared/format';
import { useListState } from '@/shared/hooks/useListState';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { SCHOOL_LEVEL } from '@/shared/labels';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Filters } from '@/shared/ui/Filters';
import { PageHeader } from '@/shared/ui/PageHeader';

type Row = Schemas['SchoolSummary'];

const COLUMNS: DataColumn<Row>[] = [
  { key: 'code', title: 'Код ОО', dataIndex: 'code', sort: 'code' },
  { key: 'name', title: 'Название', dataIndex: 'name', sort: 'name' },
  { key: 'level', title: 'Уровень', render: (_, row) => (row.level ? SCHOOL_LEVEL[row.level] : '—') },
  { key: 'students', title: 'Обучающихся', align: 'right', render: (_, row) => formatNumber(row.students) },
];

export function SchoolsPage() {
  const list = useListState({ sort: 'name' });
  const navigate = useNavigate();
  const { municipality, cycle, keep } = useWorkScope();
  const { page, size, sort, q } = list;
  const query = $api.useQuery('get', '/api/v1/schools', {
    params: { query: { page, size, sort, q, municipalityId: municipality, cycleId: cycle } },
  });
  return (
    <>
      <PageHeader title="Школы" state={query.data && countOf(query.data.total, WORDS.school)} />
      <Filters list={list} search="Название или код" />
      <DataTable
        id="schools"
        caption="Школы"
        word={WORDS.school}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        query={query}
        list={list}
        onOpen={(row) => navigate(keep(paths.school(row.id)))}
        empty={<EmptyState title="Школ по этому отбору нет">Измените отбор или поиск.</EmptyState>}
      />
    </>
  );
}

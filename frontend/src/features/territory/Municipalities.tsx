import { Button } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { formatNumber, WORDS } from '@/shared/format';
import { useListState } from '@/shared/hooks/useListState';
import { useOpen } from '@/shared/hooks/useOpen';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Filters } from '@/shared/ui/Filters';
import { municipalities } from './reads';
import { MunicipalityForm } from './TerritoryForms';

const MUNICIPALITY_COLUMNS: DataColumn<Schemas['MunicipalityView']>[] = [
  { key: 'name', title: 'Муниципалитет', dataIndex: 'name', sort: 'name', exported: 'name' },
  {
    key: 'oktmo',
    title: 'ОКТМО',
    dataIndex: 'oktmo',
    sort: 'oktmo',
    exported: 'oktmo',
  },
  { key: 'region', title: 'Регион', dataIndex: 'regionName', sort: 'region', exported: 'regionCode' },
  {
    key: 'schools',
    title: 'Школ',
    align: 'right',
    render: (_, row) => <Link to={paths.schools({ municipality: row.id })}>{formatNumber(row.schools)}</Link>,
  },
];

export function Municipalities() {
  const manages = may.manageMunicipalities(useMe());
  const list = useListState();
  const [open, setOpen] = useOpen();
  const { sort, q } = list;
  const query = useRead(municipalities(list));
  const edited = query.data?.items.find((place) => `municipality-${place.id}` === open);
  return (
    <>
      <Filters list={list} search="Название или ОКТМО" />
      <DataTable
        id="municipalities"
        caption="Муниципалитеты"
        word={WORDS.municipality}
        columns={MUNICIPALITY_COLUMNS}
        rowKey={(row) => row.id}
        query={query}
        list={list}
        onOpen={manages ? (row) => setOpen(`municipality-${row.id}`) : undefined}
        exports={{ path: '/api/v1/municipalities', filter: { q, sort }, name: 'Муниципалитеты' }}
        extra={
          manages && (
            <Button size="small" onClick={() => setOpen('municipality-new')}>
              Добавить муниципалитет
            </Button>
          )
        }
        empty={
          <EmptyState title="Муниципалитетов нет">
            Добавьте муниципалитет или <Link to={paths.imports()}>загрузите список файлом</Link>.
          </EmptyState>
        }
      />
      {(open === 'municipality-new' || edited) && (
        <MunicipalityForm key={edited?.id} municipality={edited} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

import { Button, Tabs } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';
import { paths } from '@/app/paths';
import { formatNumber, WORDS } from '@/shared/format';
import { useListState } from '@/shared/hooks/useListState';
import { useOpen } from '@/shared/hooks/useOpen';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { exportsOf } from '@/shared/ui/ExportMenu';
import { Filters } from '@/shared/ui/Filters';
import { PageHeader } from '@/shared/ui/PageHeader';
import { MunicipalityForm, RegionForm } from './TerritoryForms';

const REGION = ['регион', 'региона', 'регионов'] as const;

export function TerritoriesPage() {
  const [params, setParams] = useSearchParams();
  return (
    <>
      <PageHeader title="Территории" state="Регионы и муниципалитеты, к которым относятся школы" />
      <Tabs
        activeKey={params.get('tab') ?? 'municipalities'}
        onChange={(tab) => setParams(tab === 'municipalities' ? {} : { tab })}
        destroyOnHidden
        animated={false}
        items={[
          { key: 'municipalities', label: 'Муниципалитеты', children: <Municipalities /> },
          { key: 'regions', label: 'Регионы', children: <Regions /> },
        ]}
      />
    </>
  );
}

const MUNICIPALITY_COLUMNS: DataColumn<Schemas['MunicipalityView']>[] = [
  { key: 'name', title: 'Муниципалитет', dataIndex: 'name', sort: 'name' },
  {
    key: 'oktmo',
    title: 'ОКТМО',
    dataIndex: 'oktmo',
    sort: 'oktmo',
  },
  { key: 'region', title: 'Регион', dataIndex: 'regionName', sort: 'region' },
  {
    key: 'schools',
    title: 'Школ',
    align: 'right',
    render: (_, row) => <Link to={paths.schools({ municipality: row.id })}>{formatNumber(row.schools)}</Link>,
  },
];

function Municipalities() {
  const manages = may.manageMunicipalities(useMe());
  const list = useListState();
  const [open, setOpen] = useOpen();
  const { page, size, sort, q } = list;
  const query = useRead(read('/api/v1/municipalities', { query: { page, size, sort, q } }));
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
        exports={exportsOf('/api/v1/municipalities', { q, sort }, 'Муниципалитеты')}
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

const REGION_COLUMNS: DataColumn<Schemas['RegionView']>[] = [
  { key: 'name', title: 'Регион', dataIndex: 'name', sort: 'name' },
  { key: 'code', title: 'Код', dataIndex: 'code', sort: 'code' },
];

function Regions() {
  const manages = may.manageRegions(useMe());
  const list = useListState();
  const [open, setOpen] = useOpen();
  const { page, size, sort } = list;
  const query = useRead(read('/api/v1/regions', { query: { page, size, sort } }));
  const edited = query.data?.items.find((region) => `region-${region.id}` === open);
  return (
    <>
      <DataTable
        id="regions"
        caption="Регионы"
        word={REGION}
        columns={REGION_COLUMNS}
        rowKey={(row) => row.id}
        query={query}
        list={list}
        onOpen={manages ? (row) => setOpen(`region-${row.id}`) : undefined}
        extra={
          manages && (
            <Button size="small" onClick={() => setOpen('region-new')}>
              Добавить регион
            </Button>
          )
        }
        empty={<EmptyState title="Регионов нет">С региона начинается всё: добавьте его первым.</EmptyState>}
      />
      {(open === 'region-new' || edited) && (
        <RegionForm key={edited?.id} region={edited} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

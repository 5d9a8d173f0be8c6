import { Button } from 'antd';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { useListState } from '@/shared/hooks/useListState';
import { useOpen } from '@/shared/hooks/useOpen';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { regions } from './reads';
import { RegionForm } from './TerritoryForms';

const REGION = ['регион', 'региона', 'регионов'] as const;

const REGION_COLUMNS: DataColumn<Schemas['RegionView']>[] = [
  { key: 'name', title: 'Регион', dataIndex: 'name', sort: 'name' },
  { key: 'code', title: 'Код', dataIndex: 'code', sort: 'code' },
];

export function Regions() {
  const manages = may.manageRegions(useMe());
  const list = useListState();
  const [open, setOpen] = useOpen();
  const query = useRead(regions(list));
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

import { Select } from 'antd';
import { $api } from '@/api/client';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';

/** In which cycle and which territory one works; both stand in the address. */
export function ScopePickers() {
  return (
    <div className="header-scope">
      <CyclePicker />
      <TerritoryPicker />
    </div>
  );
}

function CyclePicker() {
  const { cycle, set } = useWorkScope();
  const { data, isPending } = $api.useQuery('get', '/api/v1/cycles', { params: { query: { size: 200 } } });
  return (
    <Select
      className="scope-picker"
      variant="filled"
      size="small"
      aria-label="Цикл, в котором работаю"
      placeholder="Все циклы"
      allowClear
      loading={isPending}
      value={data ? cycle : undefined}
      options={data?.items.map((item) => ({ value: item.id, label: item.name }))}
      popupMatchSelectWidth={false}
      onChange={(id: number | undefined) => set('cycle', id)}
    />
  );
}

function TerritoryPicker() {
  const me = useMe();
  const { municipality, set } = useWorkScope();
  const choosing = may.chooseMunicipality(me);
  const { data, isPending } = $api.useQuery(
    'get',
    '/api/v1/municipalities',
    { params: { query: { size: 200, sort: 'name' } } },
    { enabled: choosing },
  );
  if (!choosing) {
    return <span className="scope-fixed">{me.schoolName ?? me.municipalityName ?? me.regionName}</span>;
  }
  return (
    <Select
      className="scope-picker"
      variant="filled"
      size="small"
      aria-label="Муниципалитет, в котором работаю"
      placeholder={me.regionName ?? 'Все территории'}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      value={data ? municipality : undefined}
      options={data?.items.map((item) => ({ value: item.id, label: item.name }))}
      popupMatchSelectWidth={false}
      onChange={(id: number | undefined) => set('municipality', id)}
    />
  );
}

import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { Municipalities } from '@/features/territory/Municipalities';
import { Regions } from '@/features/territory/Regions';
import { PageHeader } from '@/shared/ui/PageHeader';

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

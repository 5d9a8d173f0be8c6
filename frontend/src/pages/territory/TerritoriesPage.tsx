import { Municipalities } from '@/features/territory/Municipalities';
import { Regions } from '@/features/territory/Regions';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PageTabs } from '@/shared/ui/PageTabs';

export function TerritoriesPage() {
  return (
    <>
      <PageHeader title="Территории" state="Регионы и муниципалитеты, к которым относятся школы" />
      <PageTabs
        items={[
          { key: 'municipalities', label: 'Муниципалитеты', children: <Municipalities /> },
          { key: 'regions', label: 'Регионы', children: <Regions /> },
        ]}
      />
    </>
  );
}

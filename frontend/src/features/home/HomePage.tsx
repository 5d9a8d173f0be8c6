import { useMe } from '@/shared/session';
import { PageHeader } from '@/shared/ui/PageHeader';

export function HomePage() {
  const me = useMe();
  return <PageHeader title="Сегодня" state={me.municipalityName ?? me.regionName ?? 'Все территории'} />;
}

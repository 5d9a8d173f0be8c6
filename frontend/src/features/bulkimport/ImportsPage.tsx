import { PageHeader } from '@/shared/ui/PageHeader';

export function ImportsPage() {
  return <PageHeader title="Загрузка данных" />;
}

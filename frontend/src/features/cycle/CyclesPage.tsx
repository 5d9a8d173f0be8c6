import { PageHeader } from '@/shared/ui/PageHeader';

export function CyclesPage() {
  return <PageHeader title="Циклы" />;
}

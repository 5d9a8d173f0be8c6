import { PageHeader } from '@/shared/ui/PageHeader';

export function IdentificationPage() {
  return <PageHeader title="Идентификация" />;
}

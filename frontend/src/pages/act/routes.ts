import { legalActs } from '@/features/act/reads';
import { listIn } from '@/shared/hooks/useListState';
import { scopeIn } from '@/shared/hooks/useWorkScope';
import { page } from '@/shared/routing';

export const routes = [
  page(
    '/legal-acts',
    async () => (await import('./LegalActsPage')).LegalActsPage,
    ({ search }) => [legalActs(listIn(search), scopeIn(search))],
  ),
];

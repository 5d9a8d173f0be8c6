import { results } from '@/features/assessment/reads';
import { listIn } from '@/shared/hooks/useListState';
import { scopeIn } from '@/shared/hooks/useWorkScope';
import { page } from '@/shared/routing';
import { procedures, subjects } from '@/shared/terms';

export const routes = [
  page(
    '/assessment-results',
    async () => (await import('./ResultsPage')).ResultsPage,
    ({ search }) => [results(listIn(search), scopeIn(search)), procedures(), subjects()],
  ),
];

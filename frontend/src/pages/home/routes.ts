import { upcomingEvents } from '@/features/cycle/reads';
import { scopeIn } from '@/shared/hooks/useWorkScope';
import { page } from '@/shared/routing';

export const routes = [
  page(
    '/',
    async () => (await import('./HomePage')).HomePage,
    ({ search }) => [upcomingEvents(scopeIn(search).cycle)],
  ),
];

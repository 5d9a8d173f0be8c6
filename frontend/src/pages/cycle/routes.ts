import { cycle, cycles } from '@/features/cycle/reads';
import { listIn } from '@/shared/hooks/useListState';
import { page } from '@/shared/routing';

export const routes = [
  page(
    '/cycles',
    async () => (await import('./CyclesPage')).CyclesPage,
    ({ search }) => [cycles(listIn(search))],
  ),
  page(
    '/cycles/:cycleId',
    async () => (await import('./CyclePage')).CyclePage,
    ({ params }) => [cycle(Number(params.cycleId))],
  ),
];

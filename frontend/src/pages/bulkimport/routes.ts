import { importRun } from '@/features/bulkimport/reads';
import { page } from '@/shared/routing';

export const routes = [
  page('/imports', async () => (await import('./ImportsPage')).ImportsPage),
  page(
    '/imports/:importId',
    async () => (await import('./ImportPage')).ImportPage,
    ({ params }) => [importRun(Number(params.importId))],
  ),
];

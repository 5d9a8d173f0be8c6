import { page } from '@/shared/routing';

export const routes = [page('/territories', async () => (await import('./TerritoriesPage')).TerritoriesPage)];

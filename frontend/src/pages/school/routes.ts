import { schoolResults } from '@/features/assessment/reads';
import { schoolMemberships } from '@/features/cycle/reads';
import { schoolDecisions, schoolIndices } from '@/features/identification/reads';
import { passportsOfSchools, school, schools } from '@/features/school/reads';
import { listIn } from '@/shared/hooks/useListState';
import { scopeIn } from '@/shared/hooks/useWorkScope';
import { page } from '@/shared/routing';

export const routes = [
  page(
    '/schools',
    async () => (await import('./SchoolsPage')).SchoolsPage,
    ({ search }) => [schools(listIn(search), scopeIn(search))],
  ),
  page(
    '/social-passports',
    async () => (await import('./PassportsPage')).PassportsPage,
    ({ search }) => [passportsOfSchools(listIn(search), scopeIn(search))],
  ),
  page(
    '/schools/:schoolId',
    async () => (await import('./SchoolPage')).SchoolPage,
    ({ params }) => {
      const id = Number(params.schoolId);
      return [school(id), schoolDecisions(id), schoolIndices(id), schoolResults(id), schoolMemberships(id)];
    },
  ),
];

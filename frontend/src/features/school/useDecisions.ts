import { $api, type Schemas } from '@/api/client';

const newestFirst = (a: Schemas['DecisionView'], b: Schemas['DecisionView']) => b.year - a.year || b.runId - a.runId;

/** What the runs decided on a school, newest first. */
export function useDecisions(schoolId: number) {
  return $api.useQuery(
    'get',
    '/api/v1/identification-decisions',
    { params: { query: { schoolId, size: 200 } } },
    { select: ({ items }) => [...items].sort(newestFirst) },
  );
}

import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';

const newestFirst = (a: Schemas['DecisionView'], b: Schemas['DecisionView']) => b.year - a.year || b.runId - a.runId;

/** What the runs decided on a school, newest first. */
export function useDecisions(schoolId: number) {
  return useRead(read('/api/v1/identification-decisions', { query: { schoolId, size: 200 } }), {
    select: ({ items }) => [...items].sort(newestFirst),
  });
}

import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { schoolDecisions } from './reads';

const newestFirst = (a: Schemas['DecisionView'], b: Schemas['DecisionView']) => b.year - a.year || b.runId - a.runId;

/** What the runs decided on a school, newest first. */
export function useDecisions(schoolId: number) {
  return useRead(schoolDecisions(schoolId), { select: ({ items }) => [...items].sort(newestFirst) });
}

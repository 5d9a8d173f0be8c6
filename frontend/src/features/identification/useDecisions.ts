import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { schoolDecisions } from './reads';

type Decision = Schemas['DecisionView'];

export interface Decisions {
  /** What stands: the newest that a person has approved. */
  standing: Decision | undefined;
  /** Later drafts, newest first; where nothing is approved, all of them. */
  drafts: Decision[];
  /** What stood before, newest first, with the drafts of that time. */
  earlier: Decision[];
}

const newestFirst = (a: Decision, b: Decision) => b.year - a.year || b.runId - a.runId;

/** What the runs decided on a school: a draft, however new, never stands before what was approved. */
export function useDecisions(schoolId: number) {
  return useRead(schoolDecisions(schoolId), { select: ({ items }) => ordered(items) });
}

function ordered(items: Decision[]): Decisions {
  const sorted = [...items].sort(newestFirst);
  const place = sorted.findIndex(({ approvedAt }) => approvedAt != null);
  return place < 0
    ? { standing: undefined, drafts: sorted, earlier: [] }
    : { standing: sorted[place], drafts: sorted.slice(0, place), earlier: sorted.slice(place + 1) };
}

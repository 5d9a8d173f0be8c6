import { read } from '@/api/read';
import type { Defaults, ListAddress } from '@/shared/hooks/useListState';
import type { ScopeAddress } from '@/shared/hooks/useWorkScope';

export const run = (runId: number) => read('/api/v1/identification-runs/{runId}', { path: { runId } });

/** What an action on a run makes stale: whose turn it is, too. */
export const RUN_PATHS = [
  '/api/v1/identification-runs',
  '/api/v1/identification-decisions',
  '/api/v1/work-items',
  '/api/v1/work-summary',
] as const;

export const runReviews = (runId: number) => read('/api/v1/identification-runs/{runId}/reviews', { path: { runId } });

export const RUN_LIST: Defaults = { size: 20 };

/** Of the filter by approval: those that were taken out of the lists. */
export const DISCARDED = 'DISCARDED';

export function runs({ page, size, sort, filter }: ListAddress, { municipality }: ScopeAddress) {
  const [approved, ruleId, year] = ['approved', 'rule', 'year'].map(filter);
  return read('/api/v1/identification-runs', {
    query: {
      page,
      size,
      sort,
      municipalityId: municipality,
      approved: approved === undefined || approved === DISCARDED ? undefined : approved === 'true',
      state: approved === DISCARDED ? DISCARDED : undefined,
      status: approved === 'false' ? 'DONE' : undefined,
      ruleId: ruleId === undefined ? undefined : Number(ruleId),
      year: year === undefined ? undefined : Number(year),
    },
  });
}

export const latestApprovedRun = () =>
  read('/api/v1/identification-runs', { query: { approved: true, size: 1, sort: '-year' } });

/** Those that the reader herself can approve. */
export const waitingRuns = () => read('/api/v1/work-items', { query: { kind: 'RUN_APPROVAL', size: 1 } });

/** What a run decided, by municipality. */
export const runMunicipalities = (runId: number) =>
  read('/api/v1/identification-runs/{runId}/municipalities', { path: { runId } });

export const runComparison = (runId: number) =>
  read('/api/v1/identification-runs/{runId}/comparison', { path: { runId } });

export const rule = (ruleId: number) => read('/api/v1/identification-rules/{ruleId}', { path: { ruleId } });

/** Rules are few: all of them at once, shared by the start of a run and the list. */
export const rules = () => read('/api/v1/identification-rules', { query: { size: 200 } });

export const ruleVersions = (ruleId: number) =>
  read('/api/v1/identification-rules/{ruleId}/versions', { path: { ruleId } });

/** The years of which there are indices. */
export const indexYears = () => read('/api/v1/context-indices/years');

export const schoolIndices = (schoolId: number) => read('/api/v1/context-indices', { query: { schoolId, size: 200 } });

export const schoolDecisions = (schoolId: number) =>
  read('/api/v1/identification-decisions', { query: { schoolId, size: 200 } });

import { read } from '@/api/read';

/** The first of what waits: late first, as the server orders them. */
export const workItems = (query: { kind?: string; municipalityId?: number; size: number }) =>
  read('/api/v1/work-items', { query });

/** What somebody has ended by her word, the last first. */
export const doneItems = (municipalityId?: number) =>
  read('/api/v1/work-items', { query: { done: true, municipalityId, sort: '-doneAt', size: 20 } });

export const workSummary = (municipalityId?: number) => read('/api/v1/work-summary', { query: { municipalityId } });

export const unreadNotices = () => read('/api/v1/notices', { query: { unread: true, size: 10 } });

/** What a word on an item makes stale. */
export const WORK_PATHS = ['/api/v1/work-items', '/api/v1/work-summary'] as const;

/** How often the work that goes on is looked at. */
export const WORK_POLL_MS = 2_000;

export const runningWork = () => read('/api/v1/background-work', { query: { over: false, size: 5 } });

import { read, useRead } from '@/api/read';

/** Rules are few: all of them at once, shared by the start of a run and the list. */
export function useRules() {
  return useRead(read('/api/v1/identification-rules', { query: { size: 200 } }));
}

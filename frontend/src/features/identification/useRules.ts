import { $api } from '@/api/client';

/** Rules are few: all of them at once, shared by the start of a run and the list. */
export function useRules() {
  return $api.useQuery('get', '/api/v1/identification-rules', { params: { query: { size: 200 } } });
}

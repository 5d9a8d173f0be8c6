import { flagOf, type ListState, useListState } from '@/shared/hooks/useListState';
import { useWorkScope } from '@/shared/hooks/useWorkScope';

/** The address of a list of things of a cycle: the schools it is narrowed to, and whether it is. */
export function useCycleItems(cycleId: number) {
  const list: ListState = useListState();
  const { municipality } = useWorkScope();
  const { page, size, sort, q } = list;
  const watched = flagOf(list.filter('watched'));
  return {
    list,
    filter: { cycleId, q, municipalityId: municipality, watched, sort },
    pages: { page, size },
    narrowed: q !== undefined || municipality !== undefined || watched !== undefined,
  };
}

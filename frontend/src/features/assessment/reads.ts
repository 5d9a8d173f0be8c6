import { read } from '@/api/read';
import type { ListAddress } from '@/shared/hooks/useListState';
import type { ScopeAddress } from '@/shared/hooks/useWorkScope';

/** The filters that the address holds: the list shows them, an export saves exactly them. */
export function resultFilter({ q, sort, filter }: ListAddress, { municipality }: ScopeAddress) {
  const grade = filter('grade');
  return {
    q,
    sort,
    municipalityId: municipality,
    academicYear: filter('year'),
    procedure: filter('procedure'),
    subject: filter('subject'),
    grade: grade === undefined ? undefined : Number(grade),
  };
}

export const results = (list: ListAddress, scope: ScopeAddress) =>
  read('/api/v1/assessment-results', { query: { ...resultFilter(list, scope), page: list.page, size: list.size } });

export const schoolResults = (schoolId: number) =>
  read('/api/v1/assessment-results', { query: { schoolId, sort: '-academicYear', size: 200 } });

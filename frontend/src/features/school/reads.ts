import type { Schemas } from '@/api/client';
import { read } from '@/api/read';
import type { ListAddress } from '@/shared/hooks/useListState';
import { flagOf, numberOf, severalOf } from '@/shared/hooks/useListState';
import type { ScopeAddress } from '@/shared/hooks/useWorkScope';

type Row = Schemas['SchoolSummary'];

export const school = (schoolId: number) => read('/api/v1/schools/{schoolId}', { path: { schoolId } });

export const schoolHistory = (schoolId: number) => read('/api/v1/schools/{schoolId}/history', { path: { schoolId } });

/** The filters that the address holds: the list shows them, an export saves exactly them. */
export function schoolFilter({ q, sort, filter }: ListAddress, { cycle, municipality }: ScopeAddress) {
  return {
    q,
    sort,
    municipalityId: municipality,
    cycleId: cycle,
    level: severalOf<Row['level'] & string>(filter('level')),
    type: severalOf<Row['type'] & string>(filter('type')),
    decision: filter('decision') as Schemas['Decision'] | undefined,
    curatorId: numberOf(filter('curator')),
    watched: flagOf(filter('watched')),
    closed: flagOf(filter('closed')),
  };
}

export const schools = (list: ListAddress, scope: ScopeAddress) =>
  read('/api/v1/schools', { query: { ...schoolFilter(list, scope), page: list.page, size: list.size } });

/** The filters of the list of social passports that the address holds. */
export function passportFilter({ q, sort, filter }: ListAddress, { municipality }: ScopeAddress) {
  return {
    q,
    sort,
    municipalityId: municipality,
    academicYear: filter('year'),
    filled: flagOf(filter('filled')),
    watched: flagOf(filter('watched')),
  };
}

export const passportsOfSchools = (list: ListAddress, scope: ScopeAddress) =>
  read('/api/v1/social-passports', { query: { ...passportFilter(list, scope), page: list.page, size: list.size } });

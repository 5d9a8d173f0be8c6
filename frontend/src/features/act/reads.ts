import type { Schemas } from '@/api/client';
import { read } from '@/api/read';
import type { ListAddress } from '@/shared/hooks/useListState';
import type { ScopeAddress } from '@/shared/hooks/useWorkScope';

type Act = Schemas['LegalActView'];

/** The filters that the address holds: the list shows them, an export saves exactly them. */
export function legalActFilter({ q, sort, filter }: ListAddress, { municipality }: ScopeAddress) {
  return {
    q,
    sort,
    municipalityId: municipality,
    kind: filter('kind') as Act['kind'] | undefined,
    state: filter('state') as Act['state'] | undefined,
  };
}

export const legalActs = (list: ListAddress, scope: ScopeAddress) =>
  read('/api/v1/legal-acts', { query: { ...legalActFilter(list, scope), page: list.page, size: list.size } });

export const legalActHistory = (actId: number) => read('/api/v1/legal-acts/{actId}/history', { path: { actId } });

export const legalAct = (actId: number) => read('/api/v1/legal-acts/{actId}', { path: { actId } });

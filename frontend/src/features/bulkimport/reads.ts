import { read } from '@/api/read';
import type { Defaults, ListAddress } from '@/shared/hooks/useListState';
import type { Import } from './running';

export const importKinds = () => read('/api/v1/imports/kinds');

export const importRun = (importId: number) => read('/api/v1/imports/{importId}', { path: { importId } });

export const importChanges = (importId: number) => read('/api/v1/imports/{importId}/changes', { path: { importId } });

export const importWithdrawal = (importId: number) =>
  read('/api/v1/imports/{importId}/withdrawal', { path: { importId } });

export const IMPORT_LIST: Defaults = { size: 20 };

export function imports({ page, size, filter }: ListAddress) {
  const dryRun = filter('dryRun');
  return read('/api/v1/imports', {
    query: {
      page,
      size,
      kind: filter('kind') as Import['kind'],
      status: filter('status') as Import['status'],
      dryRun: dryRun === undefined ? undefined : dryRun === 'true',
    },
  });
}

import { read } from '@/api/read';
import type { ListAddress } from '@/shared/hooks/useListState';

export const municipalities = ({ page, size, sort, q }: ListAddress) =>
  read('/api/v1/municipalities', { query: { page, size, sort, q } });

export const regions = ({ page, size, sort }: ListAddress) => read('/api/v1/regions', { query: { page, size, sort } });

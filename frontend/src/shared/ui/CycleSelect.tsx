import { $api } from '@/api/client';
import { formatPeriod } from '@/shared/format';
import { type Field, FOUND, SearchSelect, useSearchText } from './SearchSelect';

/** One cycle by name or code, the latest first. */
export function CycleSelect(field: Field<number>) {
  const { q, onSearch } = useSearchText();
  const { value } = field;
  const found = $api.useQuery(
    'get',
    '/api/v1/cycles',
    { params: { query: { q, size: FOUND } } },
    { placeholderData: (previous) => previous },
  );
  const chosen = $api.useQuery(
    'get',
    '/api/v1/cycles/{cycleId}',
    { params: { path: { cycleId: value ?? 0 } } },
    { enabled: value != null && (found.data?.items.every(({ id }) => id !== value) ?? false) },
  );
  return (
    <SearchSelect
      {...field}
      found={found}
      chosen={chosen.data}
      idOf={({ id }) => id}
      labelOf={({ name, startsOn, endsOn }) => `${name} (${formatPeriod(startsOn, endsOn)})`}
      onSearch={onSearch}
      nothing="Циклов с таким названием или кодом нет."
    />
  );
}

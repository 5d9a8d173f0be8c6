import { keepPreviousData } from '@tanstack/react-query';
import { read, useRead } from '@/api/read';
import { formatPeriod } from '@/shared/format';
import { type Field, FOUND, SearchSelect, useSearchText } from '@/shared/ui/SearchSelect';

/** One cycle by name or code, the latest first. */
export function CycleSelect(field: Field<number>) {
  const { q, onSearch } = useSearchText();
  const { value } = field;
  const found = useRead(read('/api/v1/cycles', { query: { q, size: FOUND } }), { placeholderData: keepPreviousData });
  const chosen = useRead(read('/api/v1/cycles/{cycleId}', { path: { cycleId: value ?? 0 } }), {
    enabled: value != null && (found.data?.items.every(({ id }) => id !== value) ?? false),
  });
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

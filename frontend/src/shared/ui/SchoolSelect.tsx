import { keepPreviousData } from '@tanstack/react-query';
import { read, useRead } from '@/api/read';
import { withNumberSign } from '@/shared/format';
import { type Field, FOUND, SearchSelect, useSearchText } from './SearchSelect';

interface Props extends Field<number> {
  /** Only the schools of this cycle. */
  cycleId?: number;
  nothing?: string;
}

/** One school by name, former name or code. */
export function SchoolSelect({ cycleId, nothing = 'Школ с таким названием или кодом нет.', ...field }: Props) {
  const { q, onSearch } = useSearchText();
  const { value } = field;
  const found = useRead(read('/api/v1/schools', { query: { q, cycleId, size: FOUND } }), {
    placeholderData: keepPreviousData,
  });
  const chosen = useRead(read('/api/v1/schools/{schoolId}', { path: { schoolId: value ?? 0 } }), {
    enabled: value != null && (found.data?.items.every(({ id }) => id !== value) ?? false),
  });
  return (
    <SearchSelect
      placeholder="Название или код"
      {...field}
      found={found}
      chosen={chosen.data}
      idOf={({ id }) => id}
      labelOf={({ name, code }) => `${withNumberSign(name)} (${code})`}
      onSearch={onSearch}
      nothing={nothing}
    />
  );
}

import { keepPreviousData } from '@tanstack/react-query';
import { read, useRead } from '@/api/read';
import { type Field, FOUND, SearchSelect, useSearchText } from './SearchSelect';

interface Props extends Field<number> {
  /** Only the municipalities of this region. */
  regionId?: number;
}

/** One municipality by name or ОКТМО. */
export function MunicipalitySelect({ regionId, ...field }: Props) {
  const { q, onSearch } = useSearchText();
  const { value } = field;
  const found = useRead(read('/api/v1/municipalities', { query: { q, regionId, size: FOUND, sort: 'name' } }), {
    placeholderData: keepPreviousData,
  });
  const chosen = useRead(read('/api/v1/municipalities/{municipalityId}', { path: { municipalityId: value ?? 0 } }), {
    enabled: value != null && (found.data?.items.every(({ id }) => id !== value) ?? false),
  });
  return (
    <SearchSelect
      placeholder="Название или ОКТМО"
      {...field}
      found={found}
      chosen={chosen.data}
      idOf={({ id }) => id}
      labelOf={({ name }) => name}
      onSearch={onSearch}
      nothing="Муниципалитетов с таким названием или ОКТМО нет."
    />
  );
}

import { keepPreviousData } from '@tanstack/react-query';
import type { Schemas } from '@/api/client';
import { LEGAL_ACT_KIND } from '@/api/labels';
import { read, useRead } from '@/api/read';
import { formatDate } from '@/shared/format';
import { type Field, FOUND, SearchSelect, useSearchText } from './SearchSelect';

interface Props extends Field<number> {
  /** The school that the act is cited for: its own acts, its municipality's and its region's. */
  schoolId: number;
}

/** An act in force that a decision on a school rests on, by its number or by what it is about. */
export function LegalActSelect({ schoolId, ...field }: Props) {
  const { q, onSearch } = useSearchText();
  const found = useRead(
    read('/api/v1/legal-acts', { query: { q, citableFor: schoolId, state: 'IN_FORCE', size: FOUND } }),
    { placeholderData: keepPreviousData },
  );
  return (
    <SearchSelect
      placeholder="Номер или о чём акт"
      {...field}
      found={found}
      chosen={undefined}
      idOf={({ id }) => id}
      labelOf={actLabel}
      onSearch={onSearch}
      nothing="Таких действующих актов нет."
    />
  );
}

function actLabel({ kind, signedOn, number, title }: Schemas['LegalActView']): string {
  return `${LEGAL_ACT_KIND[kind]} от ${formatDate(signedOn)} № ${number} «${title}»`;
}

import { Select } from 'antd';
import { useState } from 'react';
import { formatNumber } from '@/shared/format';
import { usePaused } from '@/shared/hooks/usePaused';
import styles from './SearchSelect.module.css';

const TYPING_PAUSE_MS = 250;
/** As many as one reads; who does not see it types on. */
export const FOUND = 20;

/** What is typed into the field, and what of it goes to the server. */
export function useSearchText(): { q: string | undefined; onSearch: (text: string) => void } {
  const [text, setText] = useState('');
  return { q: usePaused(text.trim(), TYPING_PAUSE_MS) || undefined, onSearch: setText };
}

export interface Field<V> {
  id?: string;
  value?: V | null;
  onChange?: (value: V | undefined) => void;
  placeholder?: string;
  allowClear?: boolean;
}

interface Found<T> {
  data: { items: T[]; total: number } | undefined;
  isFetching: boolean;
}

interface Props<T, V> extends Field<V> {
  found: Found<T>;
  /** What is chosen, when it is not among the found. */
  chosen: T | undefined;
  idOf: (item: T) => V;
  labelOf: (item: T) => string;
  onSearch: (text: string) => void;
  nothing: string;
}

/** Picks one of a list that may be of any length: the server searches as one types. */
export function SearchSelect<T, V extends string | number>(props: Props<T, V>) {
  const { found, chosen, idOf, labelOf, onSearch, nothing, value, onChange, allowClear = true, ...field } = props;
  const items = found.data?.items ?? [];
  const options = items.map((item) => ({ value: idOf(item), label: labelOf(item) }));
  if (value != null && !options.some((option) => option.value === value)) {
    options.unshift({ value, label: chosen === undefined ? '…' : labelOf(chosen) });
  }
  const more = (found.data?.total ?? 0) - items.length;
  return (
    <Select<V>
      {...field}
      value={value ?? undefined}
      allowClear={allowClear}
      showSearch={{ filterOption: false, onSearch }}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? 'Ищем…' : nothing}
      options={options}
      popupRender={(list) => (
        <>
          {list}
          {more > 0 && <div className={styles.more}>И ещё {formatNumber(more)}: введите часть названия</div>}
        </>
      )}
      onChange={onChange}
    />
  );
}

import { Button, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { inOne, type ListState, severalOf } from '@/shared/hooks/useListState';
import styles from './Filters.module.css';
import onPaper from './onPaper.module.css';
import { ScopeChips, type ScopeName } from './ScopeChips';

export interface FilterDef {
  /** The parameter in the address. */
  name: string;
  label: string;
  options: { value: string; label: string }[];
  loading?: boolean;
  /** What it says when nothing is chosen: «все», «любой». */
  any?: string;
  /** Whether several may be chosen; in the address they stand with commas between them. */
  several?: boolean;
}

/** The options of an enumeration's labels. */
export function optionsOf<T extends string>(labels: Record<T, string>): { value: T; label: string }[] {
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
}

interface Props {
  list: ListState;
  filters?: FilterDef[];
  /** Placeholder of the search field; none, no field. */
  search?: string;
  /** By what of the header's choice the list is narrowed. */
  scope?: readonly ScopeName[];
}

/** Search and filter chips; all of it lives in the address. */
export function Filters({ list, filters = [], search, scope = [] }: Props) {
  const chosen = filters.filter((filter) => list.filter(filter.name) !== undefined);
  const reset = () =>
    list.setFilters(Object.fromEntries([...filters.map((f) => [f.name, undefined]), ['q', undefined]]));
  return (
    <search className={`${styles.filters} ${onPaper.hidden}`}>
      {search && <SearchField list={list} placeholder={search} />}
      <ScopeChips names={scope} />
      {filters.map((filter) => (
        <FilterChip key={filter.name} filter={filter} list={list} />
      ))}
      {(chosen.length > 0 || list.q) && (
        <Button type="link" size="small" onClick={reset}>
          Сбросить
        </Button>
      )}
    </search>
  );
}

function FilterChip({ filter, list }: { filter: FilterDef; list: ListState }) {
  const value = list.filter(filter.name);
  const chosen = filter.several ? severalOf(value) : value;
  return (
    <Select<string | string[]>
      mode={filter.several ? 'multiple' : undefined}
      maxTagCount={1}
      className={value === undefined ? styles.chip : `${styles.chip} ${styles.chosen}`}
      size="small"
      aria-label={filter.label}
      prefix={`${filter.label}:`}
      placeholder={filter.any ?? 'все'}
      value={chosen}
      allowClear
      showSearch={filter.options.length > 8 ? { optionFilterProp: 'label' } : false}
      loading={filter.loading}
      options={filter.options}
      popupMatchSelectWidth={false}
      onChange={(next) => list.setFilters({ [filter.name]: Array.isArray(next) ? inOne(next) : next })}
    />
  );
}

const TYPING_PAUSE_MS = 300;

function SearchField({ list, placeholder }: { list: ListState; placeholder: string }) {
  const [text, setText] = useState(list.q ?? '');
  const sent = useRef(list.q ?? '');

  // The address may change from outside: the Back button, «Сбросить», a link.
  useEffect(() => {
    if ((list.q ?? '') !== sent.current) {
      sent.current = list.q ?? '';
      setText(sent.current);
    }
  }, [list.q]);

  useEffect(() => {
    if (text.trim() === sent.current) {
      return;
    }
    const timer = setTimeout(() => {
      sent.current = text.trim();
      list.setFilters({ q: sent.current || undefined });
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, list]);

  return (
    <Input
      className={styles.search}
      size="small"
      type="search"
      allowClear
      value={text}
      aria-label={placeholder}
      placeholder={placeholder}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

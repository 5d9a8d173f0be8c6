import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What an address says of a list. */
export interface ListAddress {
  page: number;
  size: number;
  /** `name` or `-name`; undefined for the list's own order. */
  sort: string | undefined;
  /** The text searched for. */
  q: string | undefined;
  /** A filter's value from the address. */
  filter: (name: string) => string | undefined;
}

export interface ListState extends ListAddress {
  /** Sets filters (undefined takes one away) and returns to the first page. */
  setFilters: (values: Record<string, string | undefined>) => void;
  setPage: (page: number, size: number) => void;
  setSort: (sort: string | undefined) => void;
}

export interface Defaults {
  size?: number;
  sort?: string;
}

export function listIn(params: URLSearchParams, { size = 50, sort }: Defaults = {}): ListAddress {
  return {
    page: positive(params.get('page')) ?? 1,
    size: Math.min(positive(params.get('size')) ?? size, 200),
    sort: params.get('sort') ?? sort,
    q: params.get('q') ?? undefined,
    filter: (name) => params.get(name) ?? undefined,
  };
}

/** The state of a list is its address: it can be sent by mail, bookmarked, and the Back button undoes a filter. */
export function useListState({ size = 50, sort }: Defaults = {}): ListState {
  const [params, setParams] = useSearchParams();

  const change = useCallback(
    (values: Record<string, string | undefined>, replace = false) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          for (const [name, value] of Object.entries(values)) {
            if (value === undefined || value === '') {
              next.delete(name);
            } else {
              next.set(name, value);
            }
          }
          return next;
        },
        { replace, preventScrollReset: true },
      ),
    [setParams],
  );

  return useMemo(
    () => ({
      ...listIn(params, { size, sort }),
      // Typing in the search box must not leave a step in the history for every letter.
      setFilters: (values) => change({ ...values, page: undefined }, 'q' in values),
      setPage: (page, newSize) =>
        change({ page: page === 1 ? undefined : String(page), size: newSize === size ? undefined : String(newSize) }),
      setSort: (newSort) => change({ sort: newSort === sort ? undefined : newSort, page: undefined }),
    }),
    [params, change, size, sort],
  );
}

const SEVERAL = ',';

/** The values of a filter that may have several. */
export const severalOf = <T extends string>(value: string | undefined): T[] | undefined =>
  value?.split(SEVERAL) as T[] | undefined;

/** Several values as the address holds them. */
export const inOne = (values: string[]): string => values.join(SEVERAL);

/** A filter of yes and no; undefined where nobody asks. */
export const flagOf = (value: string | undefined): boolean | undefined =>
  value === undefined ? undefined : value === 'true';

export const numberOf = (value: string | undefined): number | undefined =>
  value === undefined ? undefined : Number(value);

function positive(text: string | null): number | undefined {
  const value = Number(text);
  return text !== null && Number.isInteger(value) && value > 0 ? value : undefined;
}

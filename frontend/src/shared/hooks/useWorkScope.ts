import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/** The two parameters of the address that every page keeps: in which cycle and which municipality one works. */
const NAMES = ['cycle', 'municipality'] as const;
type Name = (typeof NAMES)[number];

export interface ScopeAddress {
  cycle: number | undefined;
  municipality: number | undefined;
}

interface WorkScope extends ScopeAddress {
  set: (name: Name, id: number | undefined) => void;
  /** A path of this application with the scope one works in. */
  keep: (path: string) => string;
}

export function useWorkScope(): WorkScope {
  const [params, setParams] = useSearchParams();
  const { search } = useLocation();

  const set = useCallback(
    (name: Name, id: number | undefined) =>
      setParams((current) => {
        const next = new URLSearchParams(current);
        next.delete('page');
        if (id === undefined) {
          next.delete(name);
        } else {
          next.set(name, String(id));
        }
        return next;
      }),
    [setParams],
  );

  const keep = useCallback((path: string) => withScope(path, search), [search]);
  return { ...scopeIn(params), set, keep };
}

export function scopeIn(params: URLSearchParams): ScopeAddress {
  return { cycle: idOf(params.get('cycle')), municipality: idOf(params.get('municipality')) };
}

function withScope(path: string, search: string): string {
  const from = new URLSearchParams(search);
  const [base = '', own = ''] = path.split('?');
  const to = new URLSearchParams(own);
  for (const name of NAMES) {
    const value = from.get(name);
    if (value !== null && !to.has(name)) {
      to.set(name, value);
    }
  }
  return to.size > 0 ? `${base}?${to}` : base;
}

function idOf(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

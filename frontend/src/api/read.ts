import { type UseQueryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { api, done } from './client';
import type { paths } from './schema';

type ReadPath = { [P in keyof paths]: paths[P]['get'] extends { responses: unknown } ? P : never }[keyof paths];
type Operation<P extends ReadPath> = Extract<paths[P]['get'], { parameters: unknown; responses: unknown }>;
/** The sort stands in the page's address, where people write anything: the server says which there are. */
type AnySort<Q> = Q extends { sort?: string } ? Omit<Q, 'sort'> & { sort?: string } : Q;
type Named<P extends ReadPath> = Pick<Operation<P>['parameters'], 'path' | 'query'>;
type Parameters<P extends ReadPath> = { [K in keyof Named<P>]: K extends 'query' ? AnySort<Named<P>[K]> : Named<P>[K] };
type Answer<P extends ReadPath> = Operation<P>['responses'] extends {
  200: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

/** What is read: by a hook, by a loader before the page is drawn, or once more by hand. */
export interface Reading<T> {
  /** `['get', path, parameters]`: by the path it is found when a write makes it stale. */
  queryKey: readonly unknown[];
  queryFn: (context: { signal?: AbortSignal }) => Promise<T>;
}

/** An operation of the contract that reads, with its parameters. */
export function read<P extends ReadPath>(
  path: P,
  ...[params]: Parameters<P> extends { path: object } | { query: object } ? [Parameters<P>] : [Parameters<P>?]
): Reading<Answer<P>> {
  return {
    queryKey: params === undefined ? ['get', path] : ['get', path, params],
    queryFn: ({ signal }) => done(api.request('get', path, { params, signal } as never)) as Promise<Answer<P>>,
  };
}

type Options<T, D> = Omit<UseQueryOptions<T, unknown, D>, 'queryKey' | 'queryFn'>;

/** The one way in which a part of a page reads. What a loader has begun is taken over. */
export function useRead<T, D = T>(reading: Reading<T>, options?: Options<T, D>): UseQueryResult<NoInfer<D>, unknown> {
  return useQuery<T, unknown, D>({ ...reading, ...options });
}

/** Reads past all that is kept: as it stands now. */
export const readNow = <T>(reading: Reading<T>): Promise<T> => reading.queryFn({});

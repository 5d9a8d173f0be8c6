import { QueryClient } from '@tanstack/react-query';
import createClient from 'openapi-fetch';
import { sessionFetch } from './accessToken';
import { problemOf } from './errors';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** The lists stream as CSV and NDJSON too: files are fetched by `downloadFile`, here it is JSON. */
type Json = 'application/json' | 'application/problem+json';

/** The typed client: `const {data, error, response} = await api.GET(...)`. Pages read by `read` and write by `send`. */
export const api = createClient<paths, Json>({ baseUrl: location.origin, fetch: sessionFetch });

export const queryClient = createQueries();

export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 1 && problemOf(error).status >= 500,
      },
    },
  });
}

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What an operation answered; throws its problem when it failed. */
export async function done<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw error;
  }
  return data as T;
}

/** Everything read from under these paths is stale: call it after a mutation. */
export function invalidatePaths(client: QueryClient, ...prefixes: string[]): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey: [, path] }) =>
      typeof path === 'string' && prefixes.some((prefix) => path.startsWith(prefix)),
  });
}

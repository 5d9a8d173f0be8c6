import { api, done } from './client';
import type { paths } from './schema';

type Method = 'post' | 'put' | 'delete';
type WritePath<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never;
}[keyof paths];
type Operation<M extends Method, P extends keyof paths> = Extract<
  paths[P][M],
  { parameters: unknown; responses: unknown }
>;

interface Versioned {
  version: number;
}

type Header<O> = O extends { parameters: { header?: infer H } }
  ? [NonNullable<H>] extends [never]
    ? Record<never, never>
    : NonNullable<H>
  : never;
type Path<O> = O extends { parameters: { path: infer P } } ? { path: P } : { path?: never };
type Query<O> = O extends { parameters: { query: infer Q } }
  ? { query: Q }
  : O extends { parameters: { query?: infer Q } }
    ? { query?: Q }
    : never;
type Body<O> = O extends { requestBody: { content: infer C } }
  ? { body: C[keyof C] }
  : O extends { requestBody?: { content: infer C } }
    ? { body?: C[keyof C] }
    : unknown;
/** Where the contract asks for If-Match, the record that is written over has to be given. */
type Over<O> =
  Header<O> extends { 'If-Match': string }
    ? { over: Versioned }
    : 'If-Match' extends keyof Header<O>
      ? { over: Versioned | undefined }
      : { over?: never };
/** Where the contract knows an Idempotency-Key, one has to be given. */
type Key<O> = 'Idempotency-Key' extends keyof Header<O> ? { key: string } : { key?: never };

type Input<O> = Path<O> &
  Query<O> &
  Body<O> &
  Over<O> &
  Key<O> & { headers?: Record<string, string>; bodySerializer?: (body: unknown) => BodyInit; signal?: AbortSignal };

/** The same without its types, which hold for the caller. */
interface Loose {
  path?: unknown;
  query?: unknown;
  over?: Versioned;
  key?: string;
}

type Answer<O> = O extends { responses: infer R }
  ? R[keyof R & (200 | 201 | 202)] extends { content: { 'application/json': infer Body } }
    ? Body
    : undefined
  : never;

/** An operation of the contract that writes; throws its problem. For a part of a page there is `useOperation`. */
export function send<M extends Method, P extends WritePath<M>>(
  method: M,
  path: P,
  input: Input<Operation<M, P>>,
): Promise<Answer<Operation<M, P>>> {
  const { path: parts, query, over, key, ...rest } = input as Loose;
  const header = {
    ...(over !== undefined && { 'If-Match': versionOf(over) }),
    ...(key !== undefined && { 'Idempotency-Key': key }),
  };
  return done(api.request(method, path as never, { params: { path: parts, query, header }, ...rest } as never));
}

const versionOf = ({ version }: Versioned): string => `"${version}"`;

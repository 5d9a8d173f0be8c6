import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import type { Schemas } from '@/api/client';
import type { paths } from '@/api/schema';

type Method = 'get' | 'post' | 'put' | 'delete';
type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never;
}[keyof paths];
type JsonOf<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : null;
type Answer<P extends keyof paths, M extends Method> = paths[P][M] extends { responses: infer R }
  ? JsonOf<R[keyof R & (200 | 201 | 202 | 204)]>
  : never;

interface Asked {
  url: URL;
  headers: Headers;
  params: Record<string, string | readonly string[] | undefined>;
  json: () => Promise<unknown>;
}

export const server = setupServer();

/** Answers an operation with a body of its own type; the function form sees what was asked. */
export function answer<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  body: Answer<P, M> | ((asked: Asked) => Answer<P, M> | Promise<Answer<P, M>>),
): void {
  server.use(
    http[method](pattern(path), async ({ request, params }) => {
      const asked = { url: new URL(request.url), headers: request.headers, params, json: () => request.json() };
      const given = typeof body === 'function' ? await (body as (asked: Asked) => Answer<P, M>)(asked) : body;
      return given === null ? new HttpResponse(null, { status: 204 }) : HttpResponse.json(given as object);
    }),
  );
}

/** Answers an operation with a problem. */
export function fail<M extends Method, P extends PathOf<M>>(method: M, path: P, problem: Schemas['Problem']): void {
  server.use(
    http[method](pattern(path), () =>
      HttpResponse.json(problem, {
        status: problem.status,
        headers: { 'Content-Type': 'application/problem+json' },
      }),
    ),
  );
}

export const FORBIDDEN: Schemas['Problem'] = { type: '/problems/forbidden', title: 'Недостаточно прав', status: 403 };
export const BROKEN: Schemas['Problem'] = { type: '/problems/internal', title: 'Внутренняя ошибка', status: 500 };

export function pageOf<T>(items: T[], total = items.length): { items: T[]; total: number; page: number; size: number } {
  return { items, total, page: 1, size: 20 };
}

/** Ids are numbers: so `/imports/{importId}` does not answer for `/imports/kinds`. */
function pattern(path: string): string {
  return `*${path.replaceAll(/\{(\w+Id)\}/g, ':$1(\\d+)').replaceAll(/\{(\w+)\}/g, ':$1')}`;
}

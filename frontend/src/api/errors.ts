import type { components } from './schema';

type ProblemBody = components['schemas']['Problem'];
type FieldProblem = NonNullable<ProblemBody['errors']>[number];

/** What went wrong, ready to be shown. */
export interface ProblemInfo {
  /** HTTP status; 0 when the server did not answer at all. */
  status: number;
  /** The stable key of the kind, such as `/problems/not-found`: compare this one, never a text. */
  type: string;
  title: string;
  detail?: string;
  traceId?: string;
  /** Messages by the field's path with dots: `/contacts/0/email` becomes `contacts.0.email`. */
  fieldErrors: Record<string, string>;
}

/** Turns whatever a call threw into a problem that a person can read. */
export function problemOf(error: unknown): ProblemInfo {
  if (isProblem(error)) {
    return {
      status: error.status,
      type: error.type,
      title: error.title,
      detail: error.detail ?? undefined,
      traceId: error.traceId ?? undefined,
      fieldErrors: Object.fromEntries((error.errors ?? []).map((e) => [fieldOf(e), e.message])),
    };
  }
  if (error instanceof TypeError) {
    return {
      status: 0,
      type: 'unreachable',
      title: 'Сервер не отвечает',
      detail: 'Проверьте подключение к сети и повторите. Введённое сохранено на этой странице.',
      fieldErrors: {},
    };
  }
  return {
    status: 500,
    type: 'unknown',
    title: 'Не удалось выполнить действие',
    detail: 'Сервер ответил неожиданно. Повторите; если не поможет, сообщите администратору, что вы делали.',
    fieldErrors: {},
  };
}

/** Field errors in the shape of antd's `form.setFields`. */
export function formFields(problem: ProblemInfo): { name: (string | number)[]; errors: string[] }[] {
  return Object.entries(problem.fieldErrors).map(([path, message]) => ({
    name: path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    errors: [message],
  }));
}

/** Somebody else changed the record since it was read. */
export function isStale(error: unknown): boolean {
  return problemOf(error).status === 412;
}

/** Of the form; of a parameter its name, in a file the place. */
function fieldOf({ pointer, parameter, place }: FieldProblem): string {
  return (pointer ?? parameter ?? place ?? '').replace(/^#?\//, '').replaceAll('/', '.');
}

function isProblem(error: unknown): error is ProblemBody {
  return typeof error === 'object' && error !== null && 'title' in error && 'status' in error;
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useMemo, useRef } from 'react';
import { invalidatePaths } from '@/api/client';
import { formFields, type ProblemInfo, problemOf } from '@/api/errors';
import { notify } from '@/shared/notify';

/** Answered instead of a result when nothing was written, because a person has to decide first. */
export const HELD = Symbol('held');

export interface Operation<V, R> {
  /** Writes. The key is the same until the values change or were taken: sent again, nothing is created twice. */
  send: (values: V, key: string) => Promise<R | typeof HELD>;
  /** What was read from under these paths is stale afterwards. */
  changes?: readonly string[];
  /** The notice of success; none, and the page itself shows what was done. */
  said?: string | ((result: R, values: V) => string | undefined);
  /** The notice of failure, for a control that has no place for a problem of its own; the problem's words follow it. */
  failed?: string;
  /** What comes after it: closing a form, going to what was created. */
  after?: (result: R, values: V) => unknown;
  /** The form whose fields get the problem's field errors. */
  form?: FormInstance<V>;
}

type Fields<V> = Parameters<FormInstance<V>['setFields']>[0];

interface Running<V> {
  run: (values: V) => void;
  busy: boolean;
  /** Of the last attempt; its field errors already stand at the form's fields. */
  problem: ProblemInfo | undefined;
  clear: () => void;
}

/** The one way in which a part of a page writes. */
export function useOperation<V = void, R = unknown>(operation: Operation<V, R>): Running<V> {
  const { send, changes = [], said, failed, after, form } = operation;
  const queries = useQueryClient();
  const attempt = useRef<{ values: string; key: string }>(undefined);

  const { mutate, isPending, error, reset } = useMutation<R | typeof HELD, unknown, V>({
    // Without a network it fails at once and says so, instead of waiting unseen.
    networkMode: 'always',
    mutationFn: (values) => {
      const text = JSON.stringify(values) ?? '';
      if (attempt.current?.values !== text) {
        attempt.current = { values: text, key: newKey() };
      }
      return send(values, attempt.current.key);
    },
    onSuccess: async (result, values) => {
      if (result === HELD) {
        return;
      }
      attempt.current = undefined;
      // What is saved need not be asked about when the form closes.
      form?.setFields(form.getFieldsError().map(({ name }) => ({ name, touched: false })) as Fields<V>);
      await invalidatePaths(queries, ...changes);
      const text = typeof said === 'function' ? said(result as R, values) : said;
      if (text !== undefined) {
        notify.success(text);
      }
      await after?.(result as R, values);
    },
    onError: (error) => {
      const problem = problemOf(error);
      form?.setFields(formFields(problem) as Fields<V>);
      if (failed !== undefined) {
        notify.error(`${failed}. ${problem.title}. ${problem.detail ?? ''}`);
      }
    },
  });
  const problem = useMemo(() => (error === null ? undefined : problemOf(error)), [error]);
  return { run: mutate, busy: isPending, problem, clear: reset };
}

/** Not a secret: it only has to differ. `randomUUID` is missing on a page served without https. */
function newKey(): string {
  return crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
}

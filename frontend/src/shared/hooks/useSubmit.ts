import type { FormInstance } from 'antd';
import { useRef, useState } from 'react';
import { formFields, problemOf } from '@/api/errors';

interface Submit<V> {
  submit: (values: V) => Promise<void>;
  busy: boolean;
  /** The problem of the last attempt, for a ProblemAlert; its field errors already stand at the fields. */
  error: unknown;
  clear: () => void;
}

/**
 * Sends a form once. `send` gets an Idempotency-Key that stays the same while the values do: after a lost answer
 * the same click again creates nothing twice.
 */
export function useSubmit<V>(form: FormInstance<V>, send: (values: V, key: string) => Promise<unknown>): Submit<V> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const attempt = useRef({ values: '', key: '' });

  const submit = async (values: V) => {
    const text = JSON.stringify(values);
    if (attempt.current.values !== text) {
      attempt.current = { values: text, key: newKey() };
    }
    setBusy(true);
    setError(undefined);
    try {
      await send(values, attempt.current.key);
    } catch (problem) {
      form.setFields(formFields(problemOf(problem)) as Parameters<typeof form.setFields>[0]);
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return { submit, busy, error, clear: () => setError(undefined) };
}

/** Not a secret: it only has to differ. `randomUUID` is missing on a page served without https. */
export function newKey(): string {
  return crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
}

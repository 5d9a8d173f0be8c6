import type { FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { StaleDialog, type StaleField } from '@/shared/ui/StaleDialog';
import { useOperation } from './useOperation';
import { type Reread, useVersioned } from './useVersioned';

interface Editing<V, T, R> {
  /** The record as it was read; none for a new one. */
  record: T | undefined;
  reread: () => Reread<T>;
  /** The record's values as the form holds them. */
  valuesOf: (record: T) => V;
  /** What is compared when somebody else changed the record. */
  fields: StaleField<V>[];
  /** Changes `over`, or creates when there is none; the key as in `useOperation`. */
  send: (values: V, over: T | undefined, key: string) => Promise<R>;
  changes: readonly string[];
  said: (over: T | undefined, values: V) => string | undefined;
  after: (result: R) => unknown;
}

/** A form over a versioned record: `stale` is the dialog with both versions while somebody else's stands in the way. */
export function useEditing<V extends object, T, R = unknown>(form: FormInstance<V>, editing: Editing<V, T, R>) {
  const { record, reread, valuesOf, fields, send, changes, said, after } = editing;
  const { writeOver, theirs, accept, dismiss } = useVersioned(record, reread);
  const { run, busy, problem, clear } = useOperation<V, { result: R; over: T | undefined }>({
    form,
    send: (values, key) => writeOver(async (over) => ({ result: await send(values, over, key), over })),
    changes,
    said: ({ over }, values) => said(over, values),
    after: ({ result }) => after(result),
  });

  const takeTheirs = (current: T) => {
    form.setFieldsValue(valuesOf(current) as Parameters<typeof form.setFieldsValue>[0]);
    accept(current);
    clear();
  };
  const keepMine = (current: T) => {
    accept(current);
    form.submit();
  };

  const stale: ReactNode = theirs && (
    <StaleDialog
      fields={fields}
      mine={form.getFieldsValue() as V}
      theirs={valuesOf(theirs)}
      onKeepMine={() => keepMine(theirs)}
      onTakeTheirs={() => takeTheirs(theirs)}
      onBack={dismiss}
    />
  );
  return { submit: run, busy, problem, stale };
}

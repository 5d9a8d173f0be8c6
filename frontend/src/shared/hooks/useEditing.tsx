import type { FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { StaleDialog, type StaleField } from '@/shared/ui/StaleDialog';
import { useSubmit } from './useSubmit';
import { type Reread, useVersioned } from './useVersioned';

interface Editing<V, T> {
  /** The record as it was read; none for a new one. */
  record: T | undefined;
  reread: () => Reread<T>;
  /** The record's values as the form holds them. */
  valuesOf: (record: T) => V;
  /** What is compared when somebody else changed the record. */
  fields: StaleField<V>[];
  /** Changes `over`, or creates when there is none; the key as in `useSubmit`. */
  write: (values: V, over: T | undefined, key: string) => Promise<unknown>;
}

/** A form over a versioned record: `stale` is the dialog with both versions while somebody else's stands in the way. */
export function useEditing<V extends object, T>(form: FormInstance<V>, editing: Editing<V, T>) {
  const { record, reread, valuesOf, fields, write } = editing;
  const { writeOver, theirs, accept, dismiss } = useVersioned(record, reread);
  const { submit, busy, error, clear } = useSubmit<V>(form, (values, key) =>
    writeOver((base) => write(values, base, key)),
  );

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
  return { submit, busy, error, stale };
}

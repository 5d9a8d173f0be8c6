import { useState } from 'react';

/** A small preference of this person in this browser (columns of a table, the theme): never data, never a token. */
export function useStored<T>(key: string, initial: T): [T, (value: T) => void] {
  const name = `antirisk.${key}`;
  const [value, setValue] = useState<T>(() => read(name) ?? initial);
  const store = (next: T) => {
    setValue(next);
    try {
      localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // A full or forbidden storage only means that the choice is not remembered.
    }
  };
  return [value, store];
}

function read<T>(name: string): T | undefined {
  try {
    const text = localStorage.getItem(name);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

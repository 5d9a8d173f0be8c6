import { useRef, useState } from 'react';
import { isStale } from '@/api/errors';
import { HELD } from './useOperation';

/** The record as it stands now; nothing when it is new or can't be found any more. */
export type Reread<T> = Promise<T | undefined> | undefined;

interface Versioned<T> {
  /** Writes over the version that was read; when somebody changed it meanwhile, keeps theirs instead of failing. */
  writeOver: <R>(write: (base: T | undefined) => Promise<R>) => Promise<R | typeof HELD>;
  /** What somebody else has written meanwhile: show it beside one's own, and let choose. */
  theirs: T | undefined;
  /** From now on one edits this version: either to take its values or to write one's own over it and no later one. */
  accept: (version: T) => void;
  /** Back to the form; nothing is decided. */
  dismiss: () => void;
}

/**
 * The one way in which edits meet: the record as it was read goes along as If-Match, and a 412 reads it again.
 * Where that finds nothing, the problem is thrown as it is.
 */
export function useVersioned<T>(record: T | undefined, reread: () => Reread<T>): Versioned<T> {
  const base = useRef(record);
  const [theirs, setTheirs] = useState<T>();

  const writeOver = async <R>(write: (base: T | undefined) => Promise<R>) => {
    try {
      return await write(base.current);
    } catch (problem) {
      const now = isStale(problem) ? await reread() : undefined;
      if (now === undefined) {
        throw problem;
      }
      setTheirs(now);
      return HELD;
    }
  };

  const accept = (version: T) => {
    base.current = version;
    setTheirs(undefined);
  };
  return { writeOver, theirs, accept, dismiss: () => setTheirs(undefined) };
}

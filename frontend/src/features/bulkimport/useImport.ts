import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { invalidatePaths } from '@/api/client';
import { useRead } from '@/api/read';
import { followImport } from './followImport';
import { importRun } from './reads';
import { type Import, isRunning } from './running';

const POLL_MS = 1_500;

/** An import as it goes: by the server's events, and by asking again where they don't come through. */
export function useImport(id: number) {
  const queries = useQueryClient();
  const [followed, setFollowed] = useState(false);
  const reading = importRun(id);
  const query = useRead(reading, {
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) && !followed ? POLL_MS : false),
  });
  const running = query.data !== undefined && isRunning(query.data);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made anew at each drawing, the id says it all
  useEffect(() => {
    if (!running) {
      return;
    }
    const stop = new AbortController();
    const show = (view: Import) => queries.setQueryData(reading.queryKey, view);
    setFollowed(true);
    followImport(id, show, stop.signal)
      .catch(() => undefined)
      .then(() => {
        if (!stop.signal.aborted) {
          setFollowed(false);
          queries.invalidateQueries({ queryKey: reading.queryKey });
        }
      });
    return () => {
      stop.abort();
      // What was imported is shown elsewhere too; the bell and the history change in any case.
      invalidatePaths(queries, ...TOUCHED);
    };
  }, [id, running, queries]);

  return query;
}

const TOUCHED = [
  '/api/v1/imports',
  '/api/v1/schools',
  '/api/v1/municipalities',
  '/api/v1/context-indices',
  '/api/v1/memberships',
];

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useRead } from '@/api/read';
import { followImport } from './followImport';
import { importRun } from './reads';
import { type Import, isBeingWithdrawn, isRunning } from './running';

const POLL_MS = 1_500;

/** An import as it goes: by the server's events, and by asking again where they don't come through. */
export function useImport(id: number) {
  const queries = useQueryClient();
  const [followed, setFollowed] = useState(false);
  const reading = importRun(id);
  const query = useRead(reading, {
    refetchInterval: ({ state: { data } }) =>
      data && ((isRunning(data) && !followed) || isBeingWithdrawn(data)) ? POLL_MS : false,
  });
  const running = query.data && isRunning(query.data);
  const withdrawn = query.data && isBeingWithdrawn(query.data);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made anew at each drawing, the id says it all
  useEffect(() => {
    if (running === undefined) {
      return;
    }
    if (!running) {
      // What was imported is shown elsewhere too; the bell and the history change in any case.
      queries.invalidateQueries({ predicate: ({ queryKey: [method] }) => method === 'get' });
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
    return () => stop.abort();
  }, [id, running, withdrawn, queries]);

  return query;
}

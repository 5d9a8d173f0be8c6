import type { Schemas } from '@/api/client';

type Run = Schemas['RunView'];

const POLL_MS = 1_000;

/** Whether it is still to be decided. */
export const isGoing = ({ status }: Run): boolean => status === 'QUEUED' || status === 'RUNNING';

/** How often what shows runs is read again. */
export const pollOf = (runs: Run[] | undefined): number | false => (runs?.some(isGoing) ? POLL_MS : false);

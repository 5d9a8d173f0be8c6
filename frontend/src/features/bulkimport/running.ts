import type { Schemas } from '@/api/client';

export type Import = Schemas['ImportView'];

const goesOn = (status: Schemas['JobStatus']): boolean => status === 'QUEUED' || status === 'RUNNING';

export const isRunning = ({ status }: Import): boolean => goesOn(status);

/** Whether it is being taken back just now. */
export const isBeingWithdrawn = ({ withdrawal }: Import): boolean => withdrawal != null && goesOn(withdrawal.status);

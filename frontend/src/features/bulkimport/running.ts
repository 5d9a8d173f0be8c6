import type { Schemas } from '@/api/client';

export type Import = Schemas['ImportView'];

export const isRunning = ({ status }: Import): boolean => status === 'QUEUED' || status === 'RUNNING';

import type { Schemas } from './client';
import { send } from './send';

/** Sends a file to be used by its number; the contract calls a binary body a string. */
export const sendFile = (
  file: File,
  { mediaType = 'application/octet-stream', signal }: { mediaType?: string; signal?: AbortSignal } = {},
): Promise<Schemas['FileView']> =>
  send('post', '/api/v1/files', {
    query: { fileName: file.name },
    headers: { 'Content-Type': mediaType },
    body: file as unknown as string,
    bodySerializer: () => file,
    signal,
  });

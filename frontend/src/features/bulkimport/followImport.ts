import { sessionFetch } from '@/api/accessToken';
import type { Import } from './running';

/**
 * Follows the progress that the server sends. Reads the stream with fetch: EventSource can send no token.
 * Ends when the server ends the stream; throws when it can't be had.
 */
export async function followImport(id: number, onView: (view: Import) => void, signal: AbortSignal): Promise<void> {
  const address = new URL(`/api/v1/imports/${id}/events`, location.origin);
  const response = await sessionFetch(new Request(address, { headers: { Accept: 'text/event-stream' }, signal }));
  if (!response.ok || response.body === null) {
    throw new Error(`No events of import ${id}: ${response.status}`);
  }
  let rest = '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (rest + part.value).split(/\r?\n\r?\n/);
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = dataOf(event);
      if (data !== '') {
        onView(JSON.parse(data) as Import);
      }
    }
  }
}

function dataOf(event: string): string {
  return event
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice('data:'.length).trimStart())
    .join('\n');
}

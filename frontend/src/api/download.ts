import { sessionFetch } from './accessToken';
import { problemOf } from './errors';

/**
 * Fetches a file with the token and hands it to the browser's downloads under this name, which is the one that people
 * are told. Throws the server's problem when there is one.
 */
export async function downloadFile(path: string, accept: string, name: string): Promise<void> {
  const response = await sessionFetch(new Request(new URL(path, location.origin), { headers: { Accept: accept } }));
  if (!response.ok) {
    throw await response.json().catch(() => problemOf(null));
  }
  saveAs(await response.blob(), name);
}

function saveAs(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

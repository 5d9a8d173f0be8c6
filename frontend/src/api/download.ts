import { sessionFetch } from './accessToken';
import { problemOf } from './errors';

/**
 * Fetches a file with the token and hands it to the browser's downloads under this name, which is the one that people
 * are told. POST where the file is made by asking for it. Throws the server's problem when there is one.
 */
export async function downloadFile(
  path: string,
  accept: string,
  name: string,
  method: 'GET' | 'POST' = 'GET',
): Promise<void> {
  const request = new Request(new URL(path, location.origin), { method, headers: { Accept: accept } });
  const response = await sessionFetch(request);
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

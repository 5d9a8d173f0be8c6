import { sessionFetch } from './accessToken';
import { problemOf } from './errors';

/**
 * Fetches a file with the token and hands it to the browser's downloads.
 * Throws the server's problem when there is one.
 */
export async function downloadFile(path: string, accept: string, fallbackName: string): Promise<void> {
  const response = await sessionFetch(new Request(new URL(path, location.origin), { headers: { Accept: accept } }));
  if (!response.ok) {
    throw await response.json().catch(() => problemOf(null));
  }
  saveAs(await response.blob(), nameOf(response.headers.get('Content-Disposition')) ?? fallbackName);
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

/** RFC 6266: the encoded name wins over the plain one. */
function nameOf(disposition: string | null): string | undefined {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  return encoded ? decodeURIComponent(encoded) : disposition?.match(/filename="?([^";]+)"?/i)?.[1];
}

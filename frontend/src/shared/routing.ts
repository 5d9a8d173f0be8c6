import type { ComponentType, ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import { hasToken, restored } from '@/api/accessToken';
import { queryClient } from '@/api/client';
import type { Reading } from '@/api/read';
import type { Me } from './session';

/** An entry of the navigation at the left; it stands in the foot when it is for administration. */
export interface NavigationEntry {
  path: string;
  title: string;
  icon: ReactNode;
  may?: (me: Me) => boolean;
  foot?: boolean;
}

interface Address {
  params: Readonly<Record<string, string | undefined>>;
  search: URLSearchParams;
}

/** A page is drawn without what it reads when that takes longer: long enough for a near server, too short to wait. */
const GRACE_MS = 150;

/** A page that is loaded when it is first opened; what it reads is begun at the same time. */
export function page(
  path: string,
  load: () => Promise<ComponentType>,
  reads?: (address: Address) => Reading<unknown>[],
): RouteObject {
  return {
    path,
    lazy: async () => ({ Component: await load() }),
    ...(reads && {
      loader: ({ params, request }) => begin(reads({ params, search: new URL(request.url).searchParams })),
    }),
    // A filter or a drawer is in the address too: what it needs the page reads by itself, and is not held up.
    shouldRevalidate: ({ currentUrl, nextUrl }) => currentUrl.pathname !== nextUrl.pathname,
    handle: { preload: load },
  };
}

/** Failures are the page's to show: it reads again what could not be had. */
async function begin(readings: Reading<unknown>[]): Promise<null> {
  // The first page is drawn at once: its session is still being restored.
  const wait = hasToken();
  const begun = restored().then(async (signedIn) => {
    if (signedIn) {
      await Promise.all(readings.map((reading) => queryClient.prefetchQuery(reading)));
    }
  });
  if (wait) {
    await Promise.race([begun, new Promise((resolve) => setTimeout(resolve, GRACE_MS))]);
  }
  return null;
}

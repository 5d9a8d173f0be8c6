import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router';
import { password, signIn, routes as users } from '@/pages/account/routes';
import { routes as acts } from '@/pages/act/routes';
import { routes as assessment } from '@/pages/assessment/routes';
import { routes as imports } from '@/pages/bulkimport/routes';
import { routes as cycles } from '@/pages/cycle/routes';
import { routes as home } from '@/pages/home/routes';
import { routes as identification } from '@/pages/identification/routes';
import { routes as schools } from '@/pages/school/routes';
import { routes as territories } from '@/pages/territory/routes';
import { NotFoundState } from '@/shared/ui/ErrorStates';
import { RequireSession } from './RequireSession';
import { RouteError } from './RouteError';

const kit = () => import('./Kit');
const frame = () => import('./layout/AppLayout');

/** What the pages declare, in the frame around them. Every page is loaded when it is first opened. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
    children: [
      signIn,
      {
        Component: RequireSession,
        children: [
          {
            lazy: async () => ({ Component: (await kit()).Kit }),
            children: [
              password,
              {
                lazy: async () => ({ Component: (await frame()).AppLayout }),
                children: [
                  {
                    ErrorBoundary: RouteError,
                    children: [
                      ...home,
                      ...schools,
                      ...assessment,
                      ...identification,
                      ...cycles,
                      ...acts,
                      ...imports,
                      ...territories,
                      ...users,
                      { path: '*', element: <NotFoundState /> },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
];

export const createRouter = () => createBrowserRouter(routes);

/** The frame, while somebody types a password. */
export const preloadFrame = (): Promise<unknown> => Promise.all([kit(), frame()]).catch(() => undefined);

/** A page that is pointed at is loaded before it is clicked; its data only then. */
export function preloadOnHover({ target }: Event): void {
  // the attribute, which a link in a picture has too
  const address = target instanceof Element && target.closest('a[href^="/"]')?.getAttribute('href');
  for (const { route } of (address && matchRoutes(routes, address)) || []) {
    route.handle?.preload?.().catch(() => undefined);
  }
}

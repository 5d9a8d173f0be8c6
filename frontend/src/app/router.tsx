import { createBrowserRouter, type RouteObject } from 'react-router';
import { NotFoundState } from '@/shared/ui/ErrorStates';
import { RequireSession } from './RequireSession';
import { RouteError } from './RouteError';

/** Every page is loaded when it is first opened. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
    children: [
      { path: '/sign-in', lazy: async () => ({ Component: (await import('./pages/SignInPage')).SignInPage }) },
      {
        Component: RequireSession,
        children: [
          {
            lazy: async () => ({ Component: (await import('./Kit')).Kit }),
            children: [
              {
                path: '/password',
                lazy: async () => ({ Component: (await import('./pages/PasswordPage')).PasswordPage }),
              },
              {
                lazy: async () => ({ Component: (await import('./layout/AppLayout')).AppLayout }),
                children: [{ ErrorBoundary: RouteError, children: pages() }],
              },
            ],
          },
        ],
      },
    ],
  },
];

function pages(): RouteObject[] {
  return [
    { index: true, lazy: async () => ({ Component: (await import('@/features/home/HomePage')).HomePage }) },
    {
      path: '/schools',
      lazy: async () => ({ Component: (await import('@/features/school/SchoolsPage')).SchoolsPage }),
    },
    {
      path: '/schools/:schoolId',
      lazy: async () => ({ Component: (await import('@/features/school/SchoolPage')).SchoolPage }),
    },
    {
      path: '/identification',
      lazy: async () => ({
        Component: (await import('@/features/identification/IdentificationPage')).IdentificationPage,
      }),
    },
    { path: '/cycles', lazy: async () => ({ Component: (await import('@/features/cycle/CyclesPage')).CyclesPage }) },
    {
      path: '/cycles/:cycleId',
      lazy: async () => ({ Component: (await import('@/features/cycle/CyclePage')).CyclePage }),
    },
    {
      path: '/territories',
      lazy: async () => ({ Component: (await import('@/features/school/TerritoriesPage')).TerritoriesPage }),
    },
    { path: '/users', lazy: async () => ({ Component: (await import('@/features/account/UsersPage')).UsersPage }) },
    {
      path: '/imports',
      lazy: async () => ({ Component: (await import('@/features/bulkimport/ImportsPage')).ImportsPage }),
    },
    {
      path: '/identification/rules/new',
      lazy: async () => ({ Component: (await import('@/features/identification/RulePage')).RuleNewPage }),
    },
    {
      path: '/identification/rules/:ruleId',
      lazy: async () => ({ Component: (await import('@/features/identification/RulePage')).RulePage }),
    },
    {
      path: '/identification/runs/:runId',
      lazy: async () => ({ Component: (await import('@/features/identification/RunPage')).RunPage }),
    },
    {
      path: '/imports/:importId',
      lazy: async () => ({ Component: (await import('@/features/bulkimport/ImportPage')).ImportPage }),
    },
    { path: '*', element: <NotFoundState /> },
  ];
}

export const createRouter = () => createBrowserRouter(routes);

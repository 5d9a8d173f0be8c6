import { QueryClientProvider } from '@tanstack/react-query';
import { type RenderResult, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfigProvider } from 'antd';
import ruRU from 'antd/locale/ru_RU';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createQueries } from '@/api/client';
import { Notices } from '@/app/Notices';
import { type Me, SessionContext } from '@/shared/session';
import { rightsOf } from './rights';

export const REGION_OPERATOR: Me = {
  id: 2,
  username: 'region',
  displayName: 'Региональный оператор',
  role: 'REGION_OPERATOR',
  regionId: 1,
  regionName: 'Демонстрационная область',
  municipalityId: null,
  municipalityName: null,
  schoolId: null,
  schoolName: null,
  mustChangePassword: false,
  rights: rightsOf('REGION_OPERATOR'),
};

export const ADMIN: Me = {
  ...REGION_OPERATOR,
  id: 1,
  username: 'admin',
  role: 'ADMIN',
  rights: rightsOf('ADMIN'),
  regionId: null,
  regionName: null,
};
export const VIEWER: Me = { ...REGION_OPERATOR, id: 6, username: 'viewer', role: 'VIEWER', rights: [] };

interface Options {
  /** The address, with its query. */
  at?: string;
  /** The pattern the page stands under, when it reads parameters from it. */
  path?: string;
  me?: Me;
}

/** Draws a page as the application does: signed in, with its address. */
export function renderPage(page: ReactElement, { at = '/', path, me = REGION_OPERATOR }: Options = {}) {
  const queries = createQueries();
  queries.setDefaultOptions({ queries: { retry: false } });
  const router = createMemoryRouter(
    [
      { path: path ?? new URL(at, location.origin).pathname, element: page },
      { path: '*', element: <p>Другая страница</p> },
    ],
    { initialEntries: [at] },
  );
  const session = {
    state: { status: 'signed-in' as const, me },
    signIn: async () => undefined,
    signOut: async () => undefined,
    reload: async () => undefined,
  };
  const result: RenderResult = render(
    <QueryClientProvider client={queries}>
      <ConfigProvider locale={ruRU} theme={{ token: { motion: false } }} wave={{ disabled: true }}>
        <SessionContext value={session}>
          <RouterProvider router={router} />
          <Notices />
        </SessionContext>
      </ConfigProvider>
    </QueryClientProvider>,
  );
  return { ...result, router, user: userEvent.setup({ delay: null }) };
}

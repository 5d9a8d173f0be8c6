import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, Link, matchRoutes, Outlet, type RouteObject, RouterProvider } from 'react-router';
import { expect, it } from 'vitest';
import { rememberToken } from '@/api/accessToken';
import { queryClient } from '@/api/client';
import { Content } from '@/app/layout/Content';
import { preloadOnHover, routes } from '@/app/router';
import { school } from '@/features/school/reads';
import { paths } from '@/shared/paths';
import { page } from '@/shared/routing';
import { SCHOOL } from './data';
import { answer, FORBIDDEN, fail } from './server';

/** An id where a builder asks for one: a number that stands in the address again. */
const ID = 7;

const pathsOf = (of: RouteObject[]): string[] =>
  of.flatMap(({ path, children = [] }) => [...(path === undefined ? [] : [path]), ...pathsOf(children)]);

/** The pattern of the innermost route that answers for an address. */
function patternOf(address: string): string | undefined {
  const matches = matchRoutes(routes, new URL(address, location.origin).pathname) ?? [];
  return matches.at(-1)?.route.path;
}

const built = Object.entries(paths).map(([name, build]) => ({
  name,
  address: (build as (id?: number) => string)(build.length > 0 ? ID : undefined),
}));

it.each(built)('$name leads to a page: $address', ({ address }) => {
  expect(patternOf(address)).toBeDefined();
  expect(patternOf(address)).not.toBe('*');
});

it('has a builder for every page', () => {
  const reached = new Set(built.map(({ address }) => patternOf(address)));
  expect(pathsOf(routes).filter((path) => path !== '*' && !reached.has(path))).toEqual([]);
});

it('gives each page an address of its own', () => {
  const all = pathsOf(routes);
  expect(all).toEqual([...new Set(all)]);
});

it('says that there is no such page', () => {
  expect(patternOf('/nowhere')).toBe('*');
  expect(patternOf('/schools/3/nowhere')).toBe('*');
});

it('carries a search into the list of schools', () => {
  expect(paths.schools({ q: 'сош № 3' })).toBe('/schools?q=%D1%81%D0%BE%D1%88+%E2%84%96+3');
});

it('does not return to sign-in with the home page as the aim', () => {
  expect(paths.signIn('/')).toBe('/sign-in');
  expect(paths.signIn('/schools?q=1')).toBe('/sign-in?returnTo=%2Fschools%3Fq%3D1');
});

const Nothing = () => null;

function open(child: RouteObject, at = '/') {
  const router = createMemoryRouter(
    [
      {
        element: (
          <Content>
            <Link to="/schools/3">Школа</Link>
            <Outlet />
          </Content>
        ),
        HydrateFallback: Nothing,
        children: [{ path: '/', element: <p>Сегодня</p> }, child],
      },
    ],
    { initialEntries: [at] },
  );
  render(<RouterProvider router={router} />);
  return router;
}

it('shows within 100 ms that it goes on, and until the page is there', async () => {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  open(
    page('/schools/:schoolId', async () => {
      await arrived;
      return () => <p>Страница школы</p>;
    }),
  );
  expect(screen.queryByRole('progressbar')).toBeNull();

  await userEvent.click(screen.getByRole('link', { name: 'Школа' }));
  const line = await screen.findByRole('progressbar', { name: 'Страница открывается' }, { timeout: 100, interval: 5 });
  expect(line).toBeInTheDocument();
  expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  expect(screen.getByText('Сегодня')).toBeVisible();

  await act(async () => arrive());
  await waitFor(() => expect(screen.getByText('Страница школы')).toBeVisible());
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'false');
});

const schoolPage = () =>
  page(
    '/schools/:schoolId',
    async () => () => <p>Страница школы</p>,
    ({ params }) => [school(Number(params.schoolId))],
  );

it('begins to read what the page needs before the page is drawn', async () => {
  queryClient.clear();
  rememberToken({ accessToken: 'a', expiresIn: 900, mustChangePassword: false });
  let asked = 0;
  answer('get', '/api/v1/schools/{schoolId}', () => {
    asked += 1;
    return SCHOOL;
  });
  const router = open(schoolPage());

  await act(() => router.navigate('/schools/3'));

  expect(screen.getByText('Страница школы')).toBeVisible();
  expect(queryClient.getQueryData(school(3).queryKey)).toEqual(SCHOOL);
  await act(() => router.navigate('/schools/3?open=edit'));
  expect(asked).toBe(1);
});

it('draws the page all the same when that can’t be had, and asks nothing while nobody is signed in', async () => {
  queryClient.clear();
  open(schoolPage(), '/schools/3');
  await waitFor(() => expect(screen.getByText('Страница школы')).toBeVisible());

  rememberToken({ accessToken: 'a', expiresIn: 900, mustChangePassword: false });
  fail('get', '/api/v1/schools/{schoolId}', FORBIDDEN);
  open(schoolPage());
  await userEvent.click(screen.getAllByRole('link', { name: 'Школа' }).at(-1) as HTMLElement);
  expect(await screen.findAllByText('Страница школы')).toHaveLength(2);
});

it('loads a page when its link is pointed at', () => {
  const cycle = matchRoutes(routes, '/cycles/2')?.at(-1)?.route;
  let loaded = 0;
  const { handle } = cycle as RouteObject;
  (cycle as RouteObject).handle = { preload: async () => (loaded += 1) };
  render(<a href="/cycles/2?cycle=2">Цикл</a>);
  document.addEventListener('pointerover', preloadOnHover);

  screen.getByRole('link').dispatchEvent(new Event('pointerover', { bubbles: true }));

  document.removeEventListener('pointerover', preloadOnHover);
  (cycle as RouteObject).handle = handle;
  expect(loaded).toBe(1);
});

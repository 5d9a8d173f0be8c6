import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { rememberToken } from '@/api/accessToken';
import { api, createQueries } from '@/api/client';
import { Kit } from '@/app/Kit';
import { RequireSession } from '@/app/RequireSession';
import { SessionProvider } from '@/app/SessionProvider';
import { PasswordPage } from '@/pages/account/PasswordPage';
import { SignInPage, safePath } from '@/pages/account/SignInPage';
import { REGION_OPERATOR } from './renderPage';
import { answer, fail, server } from './server';

function open(at: string, inside = <p>Внутри</p>) {
  const router = createMemoryRouter(
    [
      { path: '/sign-in', element: <SignInPage /> },
      {
        element: <RequireSession />,
        children: [
          {
            element: <Kit />,
            children: [
              { path: '/password', element: <PasswordPage /> },
              { path: '*', element: inside },
            ],
          },
        ],
      },
    ],
    { initialEntries: [at] },
  );
  render(
    <QueryClientProvider client={createQueries()}>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </QueryClientProvider>,
  );
  return { router, user: userEvent.setup({ delay: null }) };
}

async function signIn(user: ReturnType<typeof userEvent.setup>) {
  await user.type(await screen.findByLabelText('Имя пользователя'), 'region');
  await user.type(screen.getByLabelText('Пароль'), 'a long password');
  await user.click(screen.getByRole('button', { name: 'Войти' }));
}

const TOKEN = { accessToken: 'a', expiresIn: 900, mustChangePassword: false };

function Saver() {
  return (
    <>
      <input aria-label="Название" />
      <button type="button" onClick={() => api.GET('/api/v1/cycles').then(() => setTimeout(saved))}>
        Сохранить
      </button>
    </>
  );
}
const saved = vi.fn();

describe('a session that ends over a form', () => {
  it('asks for the password, keeps what was typed and does what was asked', async () => {
    let good = 'a';
    server.use(
      http.get('*/api/v1/cycles', ({ request }) =>
        request.headers.get('Authorization') === `Bearer ${good}`
          ? HttpResponse.json({ items: [], total: 0, page: 1, size: 20 })
          : HttpResponse.json(
              { type: '/problems/unauthenticated', title: 'Нужно войти', status: 401 },
              { status: 401 },
            ),
      ),
      http.post('*/api/v1/auth/refresh', () => new HttpResponse(null, { status: 401 })),
    );
    answer('post', '/api/v1/auth/login', () => ({ ...TOKEN, accessToken: good }));
    answer('get', '/api/v1/me', REGION_OPERATOR);
    const { user } = open('/schools', <Saver />);
    await signIn(user);
    await user.type(await screen.findByLabelText('Название'), 'СОШ № 3');

    good = 'b';
    await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    const dialog = await screen.findByRole('dialog', { name: 'Сеанс закончился' });
    expect(saved).not.toHaveBeenCalled();
    await user.type(within(dialog).getByLabelText('Пароль'), 'a long password');
    await user.click(within(dialog).getByRole('button', { name: 'Продолжить' }));

    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Сеанс закончился' })).toBeNull());
    expect(screen.getByLabelText('Название')).toHaveValue('СОШ № 3');
  });
});

describe('sign-in', () => {
  it('returns to where one wanted to go', async () => {
    answer('post', '/api/v1/auth/login', TOKEN);
    answer('get', '/api/v1/me', REGION_OPERATOR);
    const { router, user } = open('/schools?q=3');

    await signIn(user);

    await waitFor(() => expect(screen.getByText('Внутри')).toBeVisible());
    expect(router.state.location.pathname + router.state.location.search).toBe('/schools?q=3');
  });

  it('says why it failed and keeps what was typed', async () => {
    fail('post', '/api/v1/auth/login', {
      type: '/problems/sign-in-failed',
      title: 'Неверное имя или пароль',
      status: 401,
      detail: 'Проверьте раскладку клавиатуры.',
    });
    const { user } = open('/sign-in');

    await signIn(user);

    expect(await screen.findByRole('alert')).toHaveTextContent('Неверное имя или пароль');
    expect(screen.getByLabelText('Имя пользователя')).toHaveValue('region');
  });

  it('leads to the change of a password that an administrator gave', async () => {
    answer('post', '/api/v1/auth/login', { ...TOKEN, mustChangePassword: true });
    answer('get', '/api/v1/me', { ...REGION_OPERATOR, mustChangePassword: true });
    const { user } = open('/schools');

    await signIn(user);

    await waitFor(() => expect(screen.getByRole('heading', { name: 'Смена пароля' })).toBeVisible());
    expect(screen.queryByText('Внутри')).toBeNull();
  });

  it('is restored from the cookie after the page is loaded again', async () => {
    rememberToken(TOKEN);
    answer('post', '/api/v1/auth/refresh', TOKEN);
    answer('get', '/api/v1/me', REGION_OPERATOR);

    open('/schools');

    await waitFor(() => expect(screen.getByText('Внутри')).toBeVisible());
  });

  it('offers to try again when the server is away, and signs nobody out', async () => {
    rememberToken(TOKEN);
    fail('post', '/api/v1/auth/refresh', { type: '/problems/unavailable', title: 'Недоступно', status: 503 });

    open('/schools');

    await waitFor(() => expect(screen.getByRole('button', { name: 'Повторить' })).toBeVisible());
  });
});

it.each([
  ['/schools?q=1', '/schools?q=1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  [null, '/'],
])('returns from %s to %s', (given, path) => expect(safePath(given)).toBe(path));

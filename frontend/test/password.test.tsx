import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PasswordPage } from '@/pages/account/PasswordPage';
import { renderPage } from './renderPage';
import { answer, fail } from './server';

const open = () => renderPage(<PasswordPage />, { at: '/password' });

async function fill({ user }: ReturnType<typeof open>, repeated = 'new-password-1') {
  await user.type(screen.getByLabelText('Текущий пароль'), 'old-password');
  await user.type(screen.getByLabelText('Новый пароль'), 'new-password-1');
  await user.type(screen.getByLabelText('Новый пароль ещё раз'), repeated);
  await user.click(screen.getByRole('button', { name: 'Сменить пароль' }));
}

describe('the change of a password', () => {
  it('sends the old and the new one, and leads home', async () => {
    const sent: unknown[] = [];
    answer('post', '/api/v1/me/password', async ({ json }) => {
      sent.push(await json());
      return { accessToken: 'a.b.c', expiresIn: 600, mustChangePassword: false };
    });
    const page = open();
    await fill(page);

    await waitFor(() => expect(page.router.state.location.pathname).toBe('/'));
    expect(sent).toEqual([{ currentPassword: 'old-password', newPassword: 'new-password-1' }]);
  });

  it('does not send two different new ones', async () => {
    // No answer is given: a request would fail the test.
    const page = open();
    await fill(page, 'another-word-2');

    await waitFor(() => expect(screen.getByText('Не совпадает')).toBeVisible());
    expect(page.router.state.location.pathname).toBe('/password');
  });

  it('says at the field that the old one is wrong', async () => {
    fail('post', '/api/v1/me/password', {
      type: '/problems/unprocessable',
      title: 'Данные противоречат правилам',
      status: 422,
      errors: [{ pointer: '/currentPassword', code: 'Wrong', message: 'Пароль неверный' }],
    });
    await fill(open());

    await waitFor(() => expect(screen.getByText('Пароль неверный', { selector: '.ant-form-item *' })).toBeVisible());
  });
});

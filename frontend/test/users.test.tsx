import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { territoryOf } from '@/features/account/accountFields';
import { UsersPage } from '@/pages/account/UsersPage';
import { MUNICIPALITY, REGION, SERVICE, USER } from './data';
import { ADMIN, renderPage, VIEWER } from './renderPage';
import { answer, BROKEN, FORBIDDEN, fail, pageOf } from './server';

describe('users', () => {
  it('are listed with role, territory and access', async () => {
    answer('get', '/api/v1/users', pageOf([USER, { ...USER, id: 5, username: 'old', enabled: false }]));
    renderPage(<UsersPage />, { at: '/users' });

    const rows = await screen.findAllByRole('row', { name: /Нижнетуринский/ });
    expect(rows[0]).toHaveTextContent('разрешён');
    expect(rows[1]).toHaveTextContent('закрыт');
  });

  it('get a password that is shown this once', async () => {
    const sent: unknown[] = [];
    answer('get', '/api/v1/users', pageOf([USER]));
    answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY]));
    answer('post', '/api/v1/users', async ({ json }) => {
      sent.push(await json());
      return {
        user: { ...USER, id: 9, username: 'new.one' },
        temporaryPassword: 'tmp-pass-1234',
        passwordShownBefore: false,
      };
    });
    const { user } = renderPage(<UsersPage />, { at: '/users?open=user-new' });
    const drawer = await screen.findByRole('dialog', { name: 'Новый пользователь' });

    await user.type(within(drawer).getByLabelText('ФИО или должность'), 'Координатор');
    await user.type(within(drawer).getByLabelText('Имя для входа'), 'new.one');
    await user.click(within(drawer).getByLabelText('Роль'));
    await user.click(await screen.findByTitle('Муниципальный координатор'));
    await user.click(await within(drawer).findByLabelText('Муниципалитет'));
    await user.click(await screen.findByTitle('Нижнетуринский городской округ'));
    await user.click(within(drawer).getByRole('button', { name: 'Добавить пользователя' }));

    expect(await screen.findByText('tmp-pass-1234')).toBeInTheDocument();
    expect(sent).toEqual([
      {
        username: 'new.one',
        displayName: 'Координатор',
        role: 'MUNICIPAL_COORDINATOR',
        enabled: true,
        regionId: null,
        municipalityId: 1,
        schoolId: null,
      },
    ]);
    await user.click(screen.getByRole('button', { name: 'Записано, закрыть' }));
    await waitFor(() => expect(screen.queryByText('tmp-pass-1234')).toBeNull());
  });

  it('are shut out without losing what they did', async () => {
    const sent: unknown[] = [];
    answer('get', '/api/v1/users', pageOf([USER]));
    answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY]));
    answer('put', '/api/v1/users/{userId}', async ({ headers, json }) => {
      sent.push(headers.get('If-Match'), await json());
      return { ...USER, enabled: false };
    });
    const { user } = renderPage(<UsersPage />, { at: '/users?open=user-4' });
    const drawer = await screen.findByRole('dialog', { name: 'Муниципальный координатор' });

    await user.click(within(drawer).getByRole('switch'));
    await user.click(within(drawer).getByRole('button', { name: 'Сохранить' }));

    await waitFor(() => expect(sent).toEqual(['"3"', expect.objectContaining({ enabled: false, municipalityId: 1 })]));
  });

  it('keep the form with its errors when the server refuses', async () => {
    answer('get', '/api/v1/users', pageOf([USER]));
    answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY]));
    fail('put', '/api/v1/users/{userId}', {
      type: '/problems/unprocessable',
      title: 'Данные противоречат правилам',
      status: 422,
      errors: [{ pointer: '/username', code: 'Unique', message: 'Такое имя уже занято' }],
    });
    const { user } = renderPage(<UsersPage />, { at: '/users?open=user-4' });
    const drawer = await screen.findByRole('dialog', { name: 'Муниципальный координатор' });

    await user.click(within(drawer).getByRole('button', { name: 'Сохранить' }));

    await waitFor(() =>
      expect(within(drawer).getByText('Такое имя уже занято', { selector: '.ant-form-item *' })).toBeVisible(),
    );
  });

  it('are nobody’s business but of those who manage them', async () => {
    renderPage(<UsersPage />, { at: '/users', me: VIEWER });
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible());
  });

  it('that match nothing, and failures, say what to do', async () => {
    answer('get', '/api/v1/users', pageOf<typeof USER>([]));
    const { unmount } = renderPage(<UsersPage />, { at: '/users?q=x' });
    await waitFor(() => expect(screen.getByText('По этому отбору никого нет')).toBeVisible());
    unmount();

    fail('get', '/api/v1/users', BROKEN);
    renderPage(<UsersPage />, { at: '/users' });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Повторить' })).toBeVisible());
  });
});

it('says that there is no access when the server does', async () => {
  fail('get', '/api/v1/users', FORBIDDEN);
  renderPage(<UsersPage />, { at: '/users' });

  await waitFor(() => expect(screen.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible());
});

describe('service accounts', () => {
  it('say what they are for while there are none', async () => {
    answer('get', '/api/v1/service-accounts', pageOf<typeof SERVICE>([]));
    renderPage(<UsersPage />, { at: '/users?tab=service-accounts', me: ADMIN });

    await waitFor(() => expect(screen.getByText(/для программы, которая загружает или читает данные/)).toBeVisible());
  });

  it('show at the field what the server finds wrong', async () => {
    answer('get', '/api/v1/service-accounts', pageOf([SERVICE]));
    answer('get', '/api/v1/regions', pageOf([REGION]));
    fail('put', '/api/v1/service-accounts/{accountId}', {
      type: '/problems/unprocessable',
      title: 'Данные противоречат правилам',
      status: 422,
      errors: [{ pointer: '/clientId', code: 'Unique', message: 'Такой идентификатор уже занят' }],
    });
    const { user } = renderPage(<UsersPage />, { at: '/users?tab=service-accounts&open=service-8', me: ADMIN });
    const drawer = await screen.findByRole('dialog', { name: SERVICE.displayName });

    await user.click(within(drawer).getByRole('button', { name: 'Сохранить' }));

    await waitFor(() =>
      expect(within(drawer).getByText('Такой идентификатор уже занят', { selector: '.ant-form-item *' })).toBeVisible(),
    );
  });

  it('are the administrator’s, and a new secret is shown once', async () => {
    const account = { ...USER, clientId: 'loader', displayName: 'Загрузка индексов' };
    answer('get', '/api/v1/users', pageOf([USER]));
    answer('get', '/api/v1/service-accounts', pageOf([account]));
    answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY]));
    answer('post', '/api/v1/service-accounts/{accountId}/secret', {
      account,
      clientSecret: 'only-once',
      secretShownBefore: false,
    });
    const { user } = renderPage(<UsersPage />, { at: '/users?tab=service-accounts&open=service-4', me: ADMIN });

    await user.click(await screen.findByRole('button', { name: 'Заменить секрет' }));
    const question = await screen.findByRole('dialog', { name: /Заменить секрет/ });
    await user.click(within(question).getByRole('button', { name: 'Заменить секрет' }));

    expect(await screen.findByText('only-once')).toBeInTheDocument();
  });
});

it('drops the territory of a role that was not chosen', () => {
  const left = { displayName: '', enabled: true, regionId: 1, municipalityId: 2, schoolId: 3 };
  expect(territoryOf({ ...left, role: 'SCHOOL' })).toEqual({ regionId: null, municipalityId: null, schoolId: 3 });
  expect(territoryOf({ ...left, role: 'VIEWER' })).toEqual({ regionId: null, municipalityId: 2, schoolId: null });
  expect(territoryOf({ ...left, role: 'ADMIN' })).toEqual({ regionId: null, municipalityId: null, schoolId: null });
});

import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TerritoriesPage } from '@/pages/territory/TerritoriesPage';
import { MUNICIPALITY, REGION } from './data';
import { ADMIN, renderPage } from './renderPage';
import { answer, BROKEN, FORBIDDEN, fail, pageOf } from './server';

it('leads from a municipality to its schools', async () => {
  answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY]));
  renderPage(<TerritoriesPage />, { at: '/territories' });

  expect(await screen.findByRole('link', { name: '6' })).toHaveAttribute('href', '/schools?municipality=1');
});

it('adds a region', async () => {
  const sent: unknown[] = [];
  answer('get', '/api/v1/regions', pageOf<typeof REGION>([]));
  answer('post', '/api/v1/regions', async ({ json }) => {
    sent.push(await json());
    return REGION;
  });
  const { user } = renderPage(<TerritoriesPage />, { at: '/territories?tab=regions', me: ADMIN });

  await waitFor(() => expect(screen.getByText('Регионов нет')).toBeVisible());
  await user.click(screen.getByRole('button', { name: 'Добавить регион' }));
  const drawer = await screen.findByRole('dialog', { name: 'Новый регион' });
  await user.type(within(drawer).getByLabelText('Название'), 'Свердловская область');
  await user.type(within(drawer).getByLabelText('Код региона'), '66');
  await user.click(within(drawer).getByRole('button', { name: 'Добавить регион' }));

  await waitFor(() => expect(sent).toEqual([{ name: 'Свердловская область', code: '66' }]));
});

it('shows what the server finds wrong at the field', async () => {
  answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY]));
  answer('get', '/api/v1/regions', pageOf([REGION]));
  fail('put', '/api/v1/municipalities/{municipalityId}', {
    type: '/problems/unprocessable',
    title: 'Данные противоречат правилам',
    status: 422,
    errors: [{ pointer: '/oktmo', code: 'Unique', message: 'Такой ОКТМО уже есть' }],
  });
  const { user } = renderPage(<TerritoriesPage />, { at: '/territories?open=municipality-1' });
  const drawer = await screen.findByRole('dialog', { name: 'Нижнетуринский городской округ' });

  await user.click(within(drawer).getByRole('button', { name: 'Сохранить' }));

  await waitFor(() =>
    expect(within(drawer).getByText('Такой ОКТМО уже есть', { selector: '.ant-form-item *' })).toBeVisible(),
  );
});

it('keeps the time zone of a municipality that has its own', async () => {
  const sent: unknown[] = [];
  const municipality = { ...MUNICIPALITY, timeZone: 'Asia/Omsk', effectiveTimeZone: 'Asia/Omsk' };
  answer('get', '/api/v1/municipalities', pageOf([municipality]));
  answer('get', '/api/v1/regions', pageOf([REGION]));
  answer('put', '/api/v1/municipalities/{municipalityId}', async ({ json }) => {
    sent.push(await json());
    return municipality;
  });
  const { user } = renderPage(<TerritoriesPage />, { at: '/territories?open=municipality-1' });
  const drawer = await screen.findByRole('dialog', { name: 'Нижнетуринский городской округ' });
  await waitFor(() => expect(within(drawer).getByText('Омск (МСК+3)')).toBeVisible());

  await user.click(within(drawer).getByRole('button', { name: 'Сохранить' }));

  await waitFor(() => expect(sent).toEqual([expect.objectContaining({ timeZone: 'Asia/Omsk' })]));
});

it('says that there is no access', async () => {
  fail('get', '/api/v1/municipalities', FORBIDDEN);
  renderPage(<TerritoriesPage />, { at: '/territories' });

  await waitFor(() => expect(screen.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible());
});

it('says how to begin while there are no municipalities, and tries again after an error', async () => {
  fail('get', '/api/v1/municipalities', BROKEN);
  const { user } = renderPage(<TerritoriesPage />, { at: '/territories' });
  const again = await screen.findByRole('button', { name: 'Повторить' });

  answer('get', '/api/v1/municipalities', pageOf<typeof MUNICIPALITY>([]));
  await user.click(again);

  await waitFor(() => expect(screen.getByText('Муниципалитетов нет')).toBeVisible());
  expect(screen.getByRole('link', { name: 'загрузите список файлом' })).toHaveAttribute('href', '/imports');
});

import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { LegalActsPage } from '@/pages/act/LegalActsPage';
import type { Me } from '@/shared/session';
import { MUNICIPALITY } from './data';
import { REGION_OPERATOR, renderPage, VIEWER } from './renderPage';
import { rightsOf } from './rights';
import { answer, pageOf } from './server';

const ACT: Schemas['LegalActView'] = {
  id: 4,
  kind: 'ORDER',
  number: '117-д',
  signedOn: '2021-03-15',
  title: 'О перечне школ',
  state: 'IN_FORCE',
  regionId: 1,
  municipalityId: 1,
  municipalityName: MUNICIPALITY.name,
  schoolId: null,
  schoolCode: null,
  schoolName: null,
  fileName: 'приказ.pdf',
  fileSize: 12,
  version: 2,
};

const COORDINATOR: Me = {
  ...REGION_OPERATOR,
  role: 'MUNICIPAL_COORDINATOR',
  rights: rightsOf('MUNICIPAL_COORDINATOR'),
  municipalityId: 1,
  municipalityName: MUNICIPALITY.name,
};

const open = (at = '/legal-acts', me: Me = COORDINATOR) =>
  renderPage(<LegalActsPage />, { at, path: '/legal-acts', me });

beforeEach(() => {
  answer('get', '/api/v1/legal-acts', pageOf([ACT]));
  answer('get', '/api/v1/legal-acts/{actId}', ACT);
  answer('get', '/api/v1/schools', pageOf<Schemas['SchoolSummary']>([]));
});

describe('legal acts', () => {
  it('are told by kind, number and date, with their file', async () => {
    open();

    const row = await screen.findByRole('row', { name: /Приказ №\s117-д от 15.03.2021/ });
    expect(within(row).getByText('Действует')).toBeVisible();
    expect(within(row).getByRole('button', { name: 'приказ.pdf' })).toBeVisible();
  });

  it('are recorded with the file, which is sent first', async () => {
    const sent: unknown[] = [];
    answer('post', '/api/v1/files', ({ url }) => {
      sent.push(url.searchParams.get('fileName'));
      return { id: 12, sha256: '', size: 3, fileName: 'скан.pdf', createdAt: '2021-03-15T00:00:00Z' };
    });
    answer('post', '/api/v1/legal-acts', async ({ json }) => {
      sent.push(await json());
      return ACT;
    });
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Записать акт' }));
    const form = await screen.findByRole('dialog', { name: 'Записать акт' });
    await user.click(within(form).getByRole('button', { name: 'Записать' }));
    expect(await within(form).findByText('Введите номер')).toBeInTheDocument();
    expect(within(form).getByText('Введите дату')).toBeInTheDocument();
    await user.type(within(form).getByLabelText('Номер'), '5');
    await user.type(within(form).getByLabelText('Дата'), '15.03.2021{Enter}');
    await user.type(within(form).getByLabelText('О чём'), 'О перечне');
    await user.upload(within(form).getByLabelText('Файл'), new File(['abc'], 'скан.pdf'));
    await user.click(within(form).getByRole('button', { name: 'Записать' }));

    await waitFor(() =>
      expect(sent).toEqual([
        'скан.pdf',
        { kind: 'ORDER', number: '5', signedOn: '2021-03-15', title: 'О перечне', state: 'IN_FORCE', fileId: 12 },
      ]),
    );
  });

  it('change from the version that was read', async () => {
    const sent: unknown[] = [];
    answer('put', '/api/v1/legal-acts/{actId}', async ({ headers, json }) => {
      sent.push(headers.get('If-Match'), await json());
      return ACT;
    });
    const { user } = open('/legal-acts?open=act-4');

    const form = await screen.findByRole('dialog', { name: 'Правовой акт' });
    await user.click(within(form).getByRole('button', { name: 'Сохранить' }));

    await waitFor(() => expect(sent[0]).toBe('"2"'));
    expect(sent[1]).toMatchObject({ number: '117-д', municipalityId: 1 });
  });

  it('of the region are read by a coordinator and not opened', async () => {
    answer('get', '/api/v1/legal-acts', pageOf([{ ...ACT, municipalityId: null, municipalityName: null }]));
    open('/legal-acts?open=act-4');

    expect(await screen.findByText('весь регион')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are only read by a viewer', async () => {
    open('/legal-acts', VIEWER);

    await screen.findByRole('row', { name: /117-д/ });
    expect(screen.queryByRole('button', { name: 'Записать акт' })).toBeNull();
  });

  it('say what to do while there are none', async () => {
    answer('get', '/api/v1/legal-acts', pageOf<Schemas['LegalActView']>([]));
    open();

    expect(await screen.findByText('Актов пока нет')).toBeVisible();
    expect(screen.getByText(/Запишите приказ или протокол/)).toBeVisible();
  });
});

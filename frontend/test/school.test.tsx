import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { SchoolPage } from '@/pages/school/SchoolPage';
import { DECISION, MUNICIPALITY, SCHOOL } from './data';
import { renderPage, VIEWER } from './renderPage';
import { answer, FORBIDDEN, fail, pageOf, server } from './server';

const INDEX: Schemas['ContextIndexView'] = {
  schoolId: 3,
  schoolCode: '170103',
  schoolName: SCHOOL.name,
  year: 2018,
  type: 'OGE_QUALITY',
  value: 0.92,
  group: 4,
  source: 'таблица региона',
};

const PASSPORT: Schemas['SocialPassportView'] = {
  schoolId: 3,
  academicYear: '2020/2021',
  students: 540,
  teachers: 31,
  largeFamilies: 40,
  lowIncomeFamilies: null,
  singleParentFamilies: null,
  orphans: 27,
  disabledParents: null,
  bothParentsHigherEducation: null,
  unemployedParents: null,
  nonNativeRussian: null,
  specialNeeds: null,
  registered: 0,
  version: 1,
};

beforeEach(() => {
  answer('get', '/api/v1/schools/{schoolId}', SCHOOL);
  answer('get', '/api/v1/schools/{schoolId}/social-passports', []);
  answer('get', '/api/v1/identification-decisions', pageOf<Schemas['DecisionView']>([]));
  answer('get', '/api/v1/context-indices', pageOf<Schemas['ContextIndexView']>([]));
  answer('get', '/api/v1/assessment-results', pageOf<Schemas['AssessmentResultView']>([]));
  answer('get', '/api/v1/memberships', pageOf<Schemas['MembershipView']>([]));
  answer('get', '/api/v1/curator-assignments', pageOf<Schemas['CuratorAssignmentView']>([]));
  answer('get', '/api/v1/partnerships', pageOf<Schemas['PartnershipView']>([]));
  answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY]));
});

const open = (at = '/schools/3', me = undefined as Parameters<typeof renderPage>[1] extends infer O ? O : never) =>
  renderPage(<SchoolPage />, { at, path: '/schools/:schoolId', ...me });
const region = (name: string) => screen.findByRole('region', { name });

describe('the story of a school', () => {
  it('says who it is and explains its identification in words and numbers', async () => {
    answer('get', '/api/v1/identification-decisions', pageOf([DECISION]));
    answer('get', '/api/v1/context-indices', pageOf([INDEX]));
    open();

    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1, name: 'МАОУ НТГО «СОШ №\u00a03»' })).toBeVisible(),
    );
    const part = await region('Идентификация');
    await waitFor(() => expect(within(part).getByText('Отнесена')).toBeVisible());
    expect(within(part).getByText(/Группа качества ОГЭ 4 — не больше 5/)).toBeVisible();
    expect(within(part).getByText(/данные за 2018 год, таблица региона/)).toBeVisible();
    expect(await within(await region('Индексы по годам')).findByText('0,92')).toBeVisible();
  });

  it('lets the approved decision lead, and marks a newer draft as one', async () => {
    const draft = { ...DECISION, runId: 9, year: 2019, decision: 'NOT_IDENTIFIED' as const, approvedAt: null };
    answer('get', '/api/v1/identification-decisions', pageOf([draft, DECISION]));
    open();

    const part = await region('Идентификация');
    const drafts = await within(part).findByRole('region', { name: 'Не утверждено' });
    expect(within(drafts).getByText(/за 2019 год .* черновик, ещё не утверждён/)).toBeVisible();
    expect(within(drafts).queryByText('Отнесена')).toBeNull();
    expect(within(part).getByText('Отнесена')).toBeVisible();
    expect(within(part).getByText(/Группа качества ОГЭ 4 — не больше 5/)).toBeVisible();
    expect(screen.getByText(/^Отнесена, утверждено/)).toBeVisible();
  });

  it('says of the steps only what is known', async () => {
    open();

    expect(await screen.findByText('не проводилась')).toBeVisible();
    expect(screen.getByText('не участвует')).toBeVisible();
    expect(screen.getByText('не назначен')).toBeVisible();
    expect(screen.queryByText('не начато')).toBeNull();
  });

  it('removes an index that was loaded by mistake, after a question', async () => {
    const asked: unknown[] = [];
    answer('get', '/api/v1/context-indices', pageOf([INDEX]));
    answer('delete', '/api/v1/schools/{schoolId}/context-indices/{year}/{type}', ({ params }) => {
      asked.push(params);
      return null;
    });
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Удалить лишнее' }));
    await user.click(screen.getByRole('button', { name: 'Удалить «Качество ОГЭ» за 2018 год' }));
    const question = await screen.findByRole('dialog', { name: /Удалить «Качество ОГЭ» за 2018 год/ });
    expect(within(question).getByText(/прежние расчёты сохранят числа/)).toBeInTheDocument();
    await user.click(within(question).getByRole('button', { name: 'Удалить' }));

    await waitFor(() => expect(asked).toMatchObject([{ schoolId: '3', year: '2018', type: 'OGE_QUALITY' }]));
  });

  it('tells who changed what, from what to what, when it is asked', async () => {
    answer('get', '/api/v1/schools/{schoolId}/history', [
      {
        at: '2021-03-16T08:00:00Z',
        byName: 'Региональный оператор',
        created: false,
        values: [{ column: 'phone', title: 'Телефон', before: null, after: '+7 343 000-01-01' }],
      },
      { at: '2021-01-10T08:00:00Z', byName: null, created: true, values: [] },
    ]);
    const { user } = open();

    await user.click(await screen.findByText('История изменений'));

    const change = (await screen.findByText('Региональный оператор')).closest('li');
    expect(change).toHaveTextContent('Телефон: — → +7 343 000-01-01');
    expect(screen.getByText('система').closest('li')).toHaveTextContent('запись создана');
  });

  it('says the next step where there is nothing yet', async () => {
    open();

    await waitFor(() => expect(screen.getByText('Идентификация для этой школы ещё не проводилась')).toBeVisible());
    await waitFor(() => expect(screen.getByText('Индексы этой школы не загружены')).toBeVisible());
    await waitFor(() => expect(screen.getByText('Школа не участвует ни в одном цикле')).toBeVisible());
    await waitFor(() => expect(screen.getByText('Социальный паспорт не заполнен')).toBeVisible());
  });

  it('keeps the rest when one part fails', async () => {
    fail('get', '/api/v1/context-indices', { type: '/problems/internal', title: 'Внутренняя ошибка', status: 500 });
    open();

    expect(await within(await region('Индексы по годам')).findByRole('alert')).toBeVisible();
    await waitFor(() => expect(screen.getByText('Социальный паспорт не заполнен')).toBeVisible());
  });

  it('does not exist outside of one’s territory', async () => {
    fail('get', '/api/v1/schools/{schoolId}', { type: '/problems/not-found', title: 'Не найдено', status: 404 });
    open();

    await waitFor(() => expect(screen.getByRole('heading', { name: 'Такой страницы нет' })).toBeVisible());
  });

  it('says that there is no access', async () => {
    fail('get', '/api/v1/schools/{schoolId}', FORBIDDEN);
    open();

    await waitFor(() => expect(screen.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible());
  });

  it('offers no editing to those who only look', async () => {
    open('/schools/3', { me: VIEWER });

    await region('Прежние названия');
    expect(screen.queryByRole('button', { name: /Изменить|Добавить|Заполнить|Удалить/ })).toBeNull();
  });
});

describe('the social passport', () => {
  it('shows counts with their share of the pupils, and a dash for what is unknown', async () => {
    answer('get', '/api/v1/schools/{schoolId}/social-passports', [PASSPORT]);
    open();

    const part = await region('Социальный паспорт');
    const row = await within(part).findByRole('row', { name: /Дети-сироты/ });
    expect(row).toHaveTextContent('27 (5,0 %)');
    expect(within(part).getByRole('row', { name: /Малообеспеченные/ })).toHaveTextContent('—');
    expect(within(part).getByRole('row', { name: /Состоят на учёте/ })).toHaveTextContent('0');
  });

  it('is created without If-Match and leaves the unknown empty', async () => {
    const sent: unknown[] = [];
    answer('put', '/api/v1/schools/{schoolId}/social-passports/{academicYear}', async ({ headers, json }) => {
      sent.push(headers.get('If-Match'), await json());
      return PASSPORT;
    });
    const { user } = open('/schools/3?open=passport-');
    const drawer = await screen.findByRole('dialog', { name: 'Социальный паспорт' });

    await user.type(within(drawer).getByLabelText('Обучающихся'), '540');
    await user.click(within(drawer).getByRole('button', { name: 'Сохранить' }));

    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]).toBeNull();
    expect(sent[1]).toMatchObject({ students: 540, orphans: null });
  });
});

describe('editing', () => {
  const edit = async (user: ReturnType<typeof renderPage>['user']) => {
    const drawer = await screen.findByRole('dialog', { name: 'Сведения о школе' });
    const phone = within(drawer).getByLabelText('Телефон');
    await user.type(phone, '12-34');
    await user.click(within(drawer).getByRole('button', { name: 'Сохранить' }));
  };

  it('names the version it was made from', async () => {
    const sent: unknown[] = [];
    answer('put', '/api/v1/schools/{schoolId}', async ({ headers, json }) => {
      sent.push(headers.get('If-Match'), await json());
      return { ...SCHOOL, version: 5 };
    });
    const { user, router } = open('/schools/3?open=edit');

    await edit(user);

    await waitFor(() => expect(router.state.location.search).toBe(''));
    expect(sent[0]).toBe('"4"');
    expect(sent[1]).toMatchObject({ code: '170103', phone: '12-34', address: null });
    expect(sent[1]).not.toHaveProperty('formerNames');
  });

  it('asks about more teachers than pupils, and lets them be saved', async () => {
    const sent: unknown[] = [];
    answer('put', '/api/v1/schools/{schoolId}', async ({ json }) => {
      sent.push(await json());
      return SCHOOL;
    });
    const { user } = open('/schools/3?open=edit');
    const drawer = await screen.findByRole('dialog', { name: 'Сведения о школе' });
    const teachers = within(drawer).getByLabelText('Учителей');
    await user.clear(teachers);
    await user.type(teachers, '900');

    expect(await within(drawer).findByText(/Больше, чем обучающихся: 540/)).toBeVisible();
    await user.click(within(drawer).getByRole('button', { name: 'Сохранить' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ teachers: 900 });
  });

  it('gives the focus back to where it was', async () => {
    const { user } = open();
    const button = await screen.findByRole('button', { name: 'Изменить сведения' });
    await user.click(button);
    const drawer = await screen.findByRole('dialog', { name: 'Сведения о школе' });

    await user.click(within(drawer).getByRole('button', { name: 'Отмена' }));

    await waitFor(() => expect(button).toHaveFocus());
  });

  it('loses nothing that was typed without a question', async () => {
    const { user, router } = open('/schools/3?open=edit');
    const drawer = await screen.findByRole('dialog', { name: 'Сведения о школе' });
    await user.type(within(drawer).getByLabelText('Телефон'), '12-34');

    await user.keyboard('{Escape}');
    const question = await screen.findByRole('dialog', { name: 'Закрыть без сохранения?' });
    await user.click(within(question).getByRole('button', { name: 'Вернуться к вводу' }));
    expect(within(drawer).getByLabelText('Телефон')).toHaveValue(`${SCHOOL.phone ?? ''}12-34`);

    await waitFor(() => expect(question).not.toBeInTheDocument());
    router.navigate('/schools');
    const again = await screen.findByRole('dialog', { name: 'Закрыть без сохранения?' });
    await user.click(within(again).getByText('Закрыть'));
    await waitFor(() => expect(router.state.location.pathname).toBe('/schools'));
  });

  it('shows both versions when somebody was faster, and lets choose', async () => {
    const stale = { type: '/problems/stale-version', title: 'Запись уже изменил кто-то другой', status: 412 };
    const written: unknown[] = [];
    server.use(
      http.put('*/api/v1/schools/:id', async ({ request }) => {
        if (request.headers.get('If-Match') !== '"5"') {
          answer('get', '/api/v1/schools/{schoolId}', { ...SCHOOL, phone: '99-99', version: 5 });
          return HttpResponse.json(stale, { status: 412 });
        }
        written.push(await request.json());
        return HttpResponse.json({ ...SCHOOL, version: 6 });
      }),
    );
    const { user } = open('/schools/3?open=edit');

    await edit(user);
    const dialog = await screen.findByRole('dialog', { name: /запись изменил кто-то другой/ });
    expect(within(dialog).getByRole('row', { name: /Телефон 12-34 99-99/ })).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Записать моё' }));

    await waitFor(() => expect(written).toEqual([expect.objectContaining({ phone: '12-34' })]));
  });

  it('shows what the server finds wrong at the field', async () => {
    fail('put', '/api/v1/schools/{schoolId}', {
      type: '/problems/invalid-input',
      title: 'Данные заполнены с ошибками',
      status: 422,
      errors: [{ pointer: '/inn', code: 'Inn', message: 'Контрольная цифра ИНН не сходится' }],
    });
    const { user } = open('/schools/3?open=edit');

    await edit(user);

    await waitFor(() =>
      expect(screen.getByText('Контрольная цифра ИНН не сходится', { selector: '.ant-form-item *' })).toBeVisible(),
    );
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import dayjs from 'dayjs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { cycleState, eventState } from '@/features/cycle/cycleState';
import { CyclePage } from '@/pages/cycle/CyclePage';
import { CyclesPage } from '@/pages/cycle/CyclesPage';
import type { Me } from '@/shared/session';
import { ASSIGNMENT, CYCLE, EVENT, MEMBER, MUNICIPALITY, SCHOOL_ROW } from './data';
import { REGION_OPERATOR, renderPage, VIEWER } from './renderPage';
import { rightsOf } from './rights';
import { answer, BROKEN, FORBIDDEN, fail, pageOf } from './server';

const TEMPLATE: Schemas['CalendarTemplate'] = {
  code: '500PLUS-2021',
  title: 'Календарь 500+ 2021 года',
  source: 'дорожная карта 500+',
  startsOn: '2021-01-01',
  endsOn: '2021-12-31',
  events: [
    { title: 'Анкетирование', dueText: 'до 15 февраля', startsOn: null, endsOn: '2021-02-15', responsible: null },
  ],
};

describe('where a cycle and its events stand', () => {
  const on = (date: string) => dayjs(date);
  it.each([
    ['2020-12-31', 'начнётся через 1 день'],
    ['2021-12-30', 'идёт, осталось 1 день'],
    ['2021-12-31', 'последний день'],
    ['2022-01-01', 'завершён'],
  ])('on %s the cycle of 2021: %s', (day, text) =>
    expect(cycleState(CYCLE, on(day)).text.replace(/\s/g, ' ')).toBe(text),
  );
  it.each([
    ['2021-02-01', 'soon', 'через 14 дней'],
    ['2021-01-31', 'plain', 'через 15 дней'],
    ['2021-02-15', 'soon', 'сегодня'],
    ['2021-02-16', 'plain', 'срок прошёл'],
  ])('on %s the event of 15.02: %s, %s', (day, tone, text) => {
    const state = eventState(EVENT, on(day));
    expect([state.tone, state.text.replace(/\s/g, ' ')]).toEqual([tone, text]);
  });
});

describe('the list of cycles', () => {
  it('shows period, state and territory', async () => {
    answer('get', '/api/v1/cycles', pageOf([CYCLE]));
    renderPage(<CyclesPage />, { at: '/cycles' });

    const link = await screen.findByRole('link', { name: '500+ 2021' });
    expect(link).toHaveAttribute('href', '/cycles/2?cycle=2');
    expect(screen.getByText('завершён')).toBeVisible();
    expect(screen.getByText('весь регион')).toBeVisible();
  });

  it('says the next step when there are none, and failures with a retry', async () => {
    answer('get', '/api/v1/cycles', pageOf<typeof CYCLE>([]));
    const { unmount } = renderPage(<CyclesPage />, { at: '/cycles' });
    await waitFor(() => expect(screen.getByText(/календарь событий можно взять из готового образца/)).toBeVisible());
    unmount();

    fail('get', '/api/v1/cycles', BROKEN);
    renderPage(<CyclesPage />, { at: '/cycles' });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Повторить' })).toBeVisible());
  });

  it('says that there is no access', async () => {
    fail('get', '/api/v1/cycles', FORBIDDEN);
    renderPage(<CyclesPage />, { at: '/cycles' });

    await waitFor(() => expect(screen.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible());
  });

  it('creates a cycle from a template of the calendar', async () => {
    const sent: unknown[] = [];
    answer('get', '/api/v1/cycles', pageOf<typeof CYCLE>([]));
    answer('get', '/api/v1/calendar-events/templates', [TEMPLATE]);
    answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY]));
    answer('post', '/api/v1/cycles', async ({ json }) => {
      sent.push(await json());
      return CYCLE;
    });
    const { user, router } = renderPage(<CyclesPage />, { at: '/cycles?open=new' });
    const drawer = await screen.findByRole('dialog', { name: 'Новый цикл' });

    await user.click(within(drawer).getByLabelText('Образец календаря'));
    await user.click(await screen.findByText('Календарь 500+ 2021 года'));
    await user.type(within(drawer).getByLabelText('Код'), '500PLUS-2021');
    await user.type(within(drawer).getByLabelText('Программа'), '500+');
    await user.click(within(drawer).getByRole('button', { name: 'Создать цикл' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/cycles/2'));
    expect(sent).toEqual([
      expect.objectContaining({
        calendarTemplate: '500PLUS-2021',
        regionId: 1,
        startsOn: '2021-01-01',
        endsOn: '2021-12-31',
        name: 'Календарь 500+ 2021 года',
      }),
    ]);
  });

  it('shows what the server finds wrong at the field', async () => {
    answer('get', '/api/v1/cycles', pageOf<typeof CYCLE>([]));
    answer('get', '/api/v1/calendar-events/templates', [TEMPLATE]);
    answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY]));
    fail('post', '/api/v1/cycles', {
      type: '/problems/unprocessable',
      title: 'Данные противоречат правилам',
      status: 422,
      errors: [{ pointer: '/code', code: 'Unique', message: 'Цикл с таким кодом уже есть' }],
    });
    const { user } = renderPage(<CyclesPage />, { at: '/cycles?open=new' });
    const drawer = await screen.findByRole('dialog', { name: 'Новый цикл' });

    await user.click(within(drawer).getByLabelText('Образец календаря'));
    await user.click(await screen.findByText('Календарь 500+ 2021 года'));
    await user.type(within(drawer).getByLabelText('Код'), '500PLUS-2021');
    await user.type(within(drawer).getByLabelText('Программа'), '500+');
    await user.click(within(drawer).getByRole('button', { name: 'Создать цикл' }));

    await waitFor(() =>
      expect(within(drawer).getByText('Цикл с таким кодом уже есть', { selector: '.ant-form-item *' })).toBeVisible(),
    );
  });
});

describe('the page of a cycle', () => {
  beforeEach(() => {
    answer('get', '/api/v1/cycles/{cycleId}', CYCLE);
    answer('get', '/api/v1/calendar-events', pageOf([EVENT]));
    answer('get', '/api/v1/memberships', pageOf([MEMBER]));
    answer('get', '/api/v1/schools', pageOf([SCHOOL_ROW]));
  });
  const open = (at: string, me?: Me) => renderPage(<CyclePage />, { at, path: '/cycles/:cycleId', me });

  it('opens with the calendar, in the words of the document and in dates', async () => {
    open('/cycles/2');

    const row = await screen.findByRole('row', { name: /Анкетирование в школах/ });
    expect(row).toHaveTextContent('до 15 февраля');
    expect(row).toHaveTextContent('15.02.2021');
    expect(row).toHaveTextContent('срок прошёл');
  });

  it('changes an event from the version that was read', async () => {
    const sent: unknown[] = [];
    answer('put', '/api/v1/calendar-events/{eventId}', async ({ headers, json }) => {
      sent.push(headers.get('If-Match'), await json());
      return EVENT;
    });
    const { user } = open('/cycles/2?open=event-11');
    const drawer = await screen.findByRole('dialog', { name: 'Событие' });

    await user.clear(within(drawer).getByLabelText('Ответственный'));
    await user.type(within(drawer).getByLabelText('Ответственный'), 'кураторы');
    await user.click(within(drawer).getByRole('button', { name: 'Сохранить' }));

    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toEqual([
      '"1"',
      expect.objectContaining({ cycleId: 2, responsible: 'кураторы', endsOn: '2021-02-15' }),
    ]);
  });

  it('includes a school with its reason', async () => {
    const sent: unknown[] = [];
    answer('put', '/api/v1/cycles/{cycleId}/schools/{schoolId}', async ({ params, json }) => {
      sent.push(params.schoolId, await json());
      return MEMBER;
    });
    const { user } = open('/cycles/2?tab=schools&open=member-new');
    const drawer = await screen.findByRole('dialog', { name: /Включить школу/ });

    await user.click(within(drawer).getByLabelText('Школа'));
    await user.click(await screen.findByText(/СОШ №\s3» \(170103\)/));
    await user.type(within(drawer).getByLabelText('Основание'), 'приказ № 12');
    await user.click(within(drawer).getByRole('button', { name: 'Включить' }));

    await waitFor(() => expect(sent).toEqual(['3', { reason: 'приказ № 12' }]));
  });

  it('asks a school that leaves for the day, the outcome and the reason', async () => {
    const sent: unknown[] = [];
    answer('post', '/api/v1/cycles/{cycleId}/schools/{schoolId}/leaving', async ({ headers, json }) => {
      sent.push(headers.get('If-Match'), await json());
      return { ...MEMBER, state: 'LEFT' as const, leftOn: '2021-09-01', outcome: 'IMPROVED' as const };
    });
    const { user } = open('/cycles/2?tab=schools&open=member-3');

    await user.click(await screen.findByRole('button', { name: 'Вывести из цикла' }));
    const dialog = await screen.findByRole('dialog', { name: /Вывести из цикла: МАОУ/ });
    expect(within(dialog).getByText(/прошлое в цикле останется/)).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Вывести' }));
    expect(await within(dialog).findByText('Выберите итог')).toBeInTheDocument();
    expect(sent).toEqual([]);

    await user.click(within(dialog).getByLabelText('Итог участия'));
    await user.click(await screen.findByText('Результаты улучшились'));
    await user.type(within(dialog).getByLabelText('Почему'), 'протокол № 4');
    await user.click(within(dialog).getByRole('button', { name: 'Вывести' }));

    await waitFor(() =>
      expect(sent).toEqual([
        '"2"',
        expect.objectContaining({ outcome: 'IMPROVED', leavingReason: 'протокол № 4', leftOn: expect.anything() }),
      ]),
    );
  });

  it.each([
    [
      'PAUSED',
      { pause: { startsOn: '2021-05-01', endsOn: null, reason: 'ремонт' } },
      /приостановлена с 01.05.2021/,
      'Возобновить',
    ],
    ['LEFT', { leftOn: '2021-09-01', outcome: 'IMPROVED' }, /вышла 01.09.2021/, 'Вернуть в цикл'],
  ] as const)('says that a school is %s, and what may be done', async (state, more, text, button) => {
    answer('get', '/api/v1/memberships', pageOf([{ ...MEMBER, ...more, state }]));
    open('/cycles/2?tab=schools&open=member-3');

    await waitFor(() => expect(screen.getByText(text)).toBeVisible());
    expect(await screen.findByRole('button', { name: button })).toBeEnabled();
  });

  it('offers no changes to those who only look', async () => {
    open('/cycles/2', VIEWER);

    await screen.findByRole('row', { name: /Анкетирование/ });
    expect(screen.queryByRole('button', { name: /Изменить|Добавить/ })).toBeNull();
  });

  it('says that there is no access', async () => {
    fail('get', '/api/v1/cycles/{cycleId}', FORBIDDEN);
    open('/cycles/2');

    await waitFor(() => expect(screen.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible());
  });

  it.each([
    ['calendar', 'В календаре нет событий', 'Добавить событие'],
    ['schools', 'В цикле пока нет школ', 'Включить школу'],
    ['curators', 'Кураторы ещё не назначены', 'Назначить куратора'],
    ['partners', 'Договоров со школами-партнёрами нет', 'Добавить договор'],
  ])('says the next step where %s has nothing yet', async (tab, title, button) => {
    answer('get', '/api/v1/calendar-events', pageOf<typeof EVENT>([]));
    answer('get', '/api/v1/memberships', pageOf<typeof MEMBER>([]));
    answer('get', '/api/v1/curator-assignments', pageOf<typeof ASSIGNMENT>([]));
    answer('get', '/api/v1/partnerships', pageOf<Schemas['PartnershipView']>([]));
    open(`/cycles/2?tab=${tab}`);

    await waitFor(() => expect(screen.getByText(title)).toBeVisible());
    expect(screen.getByRole('button', { name: button })).toBeEnabled();
  });

  it.each([
    ['calendar', '/api/v1/calendar-events'],
    ['schools', '/api/v1/memberships'],
    ['curators', '/api/v1/curator-assignments'],
    ['partners', '/api/v1/partnerships'],
  ] as const)('keeps its heading and tries %s again after an error', async (tab, path) => {
    fail('get', path, BROKEN);
    const { user } = open(`/cycles/2?tab=${tab}`);
    const again = await screen.findByRole('button', { name: 'Повторить' });
    expect(screen.getByRole('heading', { level: 1, name: '500+ 2021' })).toBeVisible();

    answer('get', path, pageOf<never>([]));
    await user.click(again);

    await waitFor(() => expect(screen.queryByRole('button', { name: 'Повторить' })).toBeNull());
  });

  it('shows at the field what is wrong with an event', async () => {
    fail('put', '/api/v1/calendar-events/{eventId}', {
      type: '/problems/unprocessable',
      title: 'Данные противоречат правилам',
      status: 422,
      errors: [{ pointer: '/endsOn', code: 'Period', message: 'Конец раньше начала' }],
    });
    const { user } = open('/cycles/2?open=event-11');
    const drawer = await screen.findByRole('dialog', { name: 'Событие' });

    await user.click(within(drawer).getByRole('button', { name: 'Сохранить' }));

    await waitFor(() =>
      expect(within(drawer).getByText('Конец раньше начала', { selector: '.ant-form-item *' })).toBeVisible(),
    );
  });

  it('shows at the field why a curator is not assigned', async () => {
    answer('get', '/api/v1/curator-assignments', pageOf([ASSIGNMENT]));
    answer('get', '/api/v1/curator-assignments/curators', [{ id: 5, displayName: 'Куратор', schools: 1 }]);
    fail('put', '/api/v1/curator-assignments/{assignmentId}', {
      type: '/problems/unprocessable',
      title: 'Данные противоречат правилам',
      status: 422,
      errors: [{ pointer: '/schoolId', code: 'NotMember', message: 'Школа не участвует в этом цикле' }],
    });
    const { user } = open('/cycles/2?tab=curators&open=curator-21');
    const drawer = await screen.findByRole('dialog', { name: 'Назначение куратора' });

    await user.click(within(drawer).getByRole('button', { name: 'Сохранить' }));

    await waitFor(() =>
      expect(
        within(drawer).getByText('Школа не участвует в этом цикле', { selector: '.ant-form-item *' }),
      ).toBeVisible(),
    );
  });

  it('of the whole region is changed by no coordinator, who only says which schools take part', async () => {
    open('/cycles/2?tab=schools', {
      ...REGION_OPERATOR,
      role: 'MUNICIPAL_COORDINATOR',
      rights: rightsOf('MUNICIPAL_COORDINATOR'),
      municipalityId: 1,
      municipalityName: MUNICIPALITY.name,
    });

    await waitFor(() => expect(screen.getByRole('button', { name: 'Включить школу' })).toBeVisible());
    expect(screen.queryByRole('button', { name: 'Изменить цикл' })).toBeNull();
  });
});

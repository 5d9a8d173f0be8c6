import { screen, waitFor, within } from '@testing-library/react';
import dayjs from 'dayjs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { HomePage } from '@/pages/home/HomePage';
import type { Me } from '@/shared/session';
import { DECISION, MUNICIPALITY, SCHOOL_ROW } from './data';
import { ADMIN, REGION_OPERATOR, renderPage } from './renderPage';
import { rightsOf } from './rights';
import { answer, BROKEN, FORBIDDEN, fail, pageOf } from './server';

const COORDINATOR = {
  ...REGION_OPERATOR,
  role: 'MUNICIPAL_COORDINATOR' as const,
  rights: rightsOf('MUNICIPAL_COORDINATOR'),
  municipalityId: 1,
  municipalityName: MUNICIPALITY.name,
};

const event = (id: number, days: number): Schemas['CalendarEventView'] => ({
  id,
  cycleId: 2,
  cycleName: '500+ 2021',
  title: `Событие ${id}`,
  dueText: 'до срока',
  startsOn: null,
  endsOn: dayjs().add(days, 'day').format('YYYY-MM-DD'),
  responsible: 'куратор',
  version: 0,
});

beforeEach(() => {
  answer('get', '/api/v1/schools', pageOf([SCHOOL_ROW], 6));
  answer('get', '/api/v1/context-indices/years', [2018]);
  answer('get', '/api/v1/identification-runs', pageOf<Schemas['RunView']>([]));
  answer('get', '/api/v1/identification-decisions', pageOf<Schemas['DecisionView']>([]));
  answer('get', '/api/v1/calendar-events', pageOf<Schemas['CalendarEventView']>([]));
  answer('get', '/api/v1/cycles', pageOf<Schemas['CycleView']>([]));
  answer('get', '/api/v1/imports', pageOf<Schemas['ImportView']>([]));
  answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY]));
  answer('get', '/api/v1/work-items', pageOf<Schemas['WorkItemView']>([]));
  answer('get', '/api/v1/work-summary', { total: 0, late: 0, kinds: [], municipalities: [] });
});

const ITEM: Schemas['WorkItemView'] = {
  id: 'CURATOR_MISSING-2-3',
  kind: 'CURATOR_MISSING',
  text: 'Назначьте куратора в цикле «500+»',
  turn: 'MUNICIPAL_COORDINATOR',
  schoolId: 3,
  schoolName: 'СОШ №3',
  municipalityId: 1,
  municipalityName: MUNICIPALITY.name,
  phone: null,
  email: null,
  since: '2021-01-11',
  dueOn: '2021-01-11',
  late: true,
  address: '/cycles/2?tab=curators',
  endedByHand: false,
  doneAt: null,
  doneByName: null,
};

const region = (name: string) => screen.findByRole('region', { name });

describe('today', () => {
  it('parts what has passed from what is due', async () => {
    answer('get', '/api/v1/calendar-events', pageOf([event(1, -3), event(2, 5)]));
    renderPage(<HomePage />, { me: COORDINATOR });

    const part = await region('Сроки');
    await waitFor(() => expect(within(part).getByText('Недавно прошли')).toBeVisible());
    expect(within(part).getByText('срок прошёл')).toBeVisible();
    expect(within(part).getByText(/через 5\sдней/)).toBeVisible();
    expect(within(part).getByRole('link', { name: 'Событие 2' })).toHaveAttribute(
      'href',
      '/cycles/2?tab=calendar&cycle=2',
    );
  });

  it('says whom to call where it is somebody else’s turn', async () => {
    const school = { ...ITEM, phone: '+7 343 000-01-03', email: 'school@example.org' };
    answer(
      'get',
      '/api/v1/work-items',
      pageOf([
        { ...school, turn: 'SCHOOL' as const },
        { ...school, id: 'own' },
      ]),
    );
    renderPage(<HomePage />, { me: COORDINATOR });

    const part = await region('Что сделать');
    expect(await within(part).findByRole('link', { name: '+7 343 000-01-03' })).toHaveAttribute(
      'href',
      'tel:+73430000103',
    );
    expect(within(part).getAllByRole('link', { name: 'school@example.org' })).toHaveLength(1);
  });

  it('leads the way while something is still empty', async () => {
    renderPage(<HomePage />, { me: COORDINATOR });

    const part = await region('С чего начать');
    expect(within(part).getAllByText('сделано')).toHaveLength(2);
    expect(within(part).getByRole('link', { name: 'Проведите идентификацию' })).toHaveAttribute(
      'href',
      '/identification',
    );
  });

  it('leads an administrator from nothing: region, municipalities, people, schools', async () => {
    answer('get', '/api/v1/schools', pageOf<Schemas['SchoolSummary']>([]));
    answer('get', '/api/v1/regions', pageOf<Schemas['RegionView']>([], 1));
    answer('get', '/api/v1/municipalities', pageOf<Schemas['MunicipalityView']>([]));
    answer('get', '/api/v1/users', pageOf<Schemas['UserView']>([], 1));
    renderPage(<HomePage />, { me: ADMIN });

    const part = await region('С чего начать');
    const next = (await within(part).findByText('дальше')).closest('li');
    expect(next).toHaveTextContent('Добавьте муниципалитеты');
    expect(
      within(part)
        .getAllByRole('listitem')
        .map((item) => item.textContent?.split(' — ')[0]),
    ).toEqual([
      expect.stringContaining('Добавьте регион'),
      expect.stringContaining('Добавьте муниципалитеты'),
      expect.stringContaining('Заведите пользователей'),
      expect.stringContaining('Загрузите список школ'),
      expect.stringContaining('Загрузите показатели школ'),
      expect.stringContaining('Проведите идентификацию'),
    ]);
  });

  it('keeps the rest when one block fails or is forbidden', async () => {
    fail('get', '/api/v1/calendar-events', BROKEN);
    fail('get', '/api/v1/cycles', FORBIDDEN);
    renderPage(<HomePage />, { me: COORDINATOR });

    expect(await within(await region('Состояние работы')).findByText('Недостаточно прав')).toBeVisible();
    expect(await within(await region('Сроки')).findByRole('button', { name: 'Повторить' })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('link', { name: '6\u00a0школ' })).toBeVisible());
  });

  it('shows all municipalities to the operator, the empty ones first', async () => {
    answer(
      'get',
      '/api/v1/municipalities',
      pageOf([MUNICIPALITY, { ...MUNICIPALITY, id: 2, name: 'Лесной', schools: 0 }]),
    );
    renderPage(<HomePage />);

    const part = await region('Муниципалитеты');
    await within(part).findByRole('link', { name: 'Лесной' });
    const rows = within(part).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('школы не загружены');
  });

  it('shows a school its own page and decision, and nothing of others', async () => {
    answer('get', '/api/v1/identification-decisions', pageOf([DECISION]));
    renderPage(<HomePage />, {
      me: { ...COORDINATOR, role: 'SCHOOL', rights: rightsOf('SCHOOL'), schoolId: 3, schoolName: 'СОШ №3' },
    });

    const part = await region('Ваша школа');
    await waitFor(() => expect(within(part).getByText('Отнесена')).toBeVisible());
    expect(within(part).getByRole('link', { name: 'СОШ №\u00a03' })).toHaveAttribute('href', '/schools/3');
    expect(screen.queryByRole('region', { name: 'Состояние работы' })).toBeNull();
  });

  it('shows a curator the schools of the assignment', async () => {
    renderPage(<HomePage />, { me: { ...COORDINATOR, role: 'CURATOR' } });
    expect(await within(await region('Мои школы')).findByRole('link', { name: /СОШ/ })).toBeVisible();
  });

  it('says where deadlines come from while there are none', async () => {
    renderPage(<HomePage />, { me: COORDINATOR });

    const part = await region('Сроки');
    await waitFor(() => expect(within(part).getByText('На ближайший месяц сроков нет.')).toBeVisible());
    expect(within(part).getByRole('link', { name: 'циклов' })).toHaveAttribute('href', '/cycles');
  });

  it('says in the block that one may not read it, and keeps the others', async () => {
    fail('get', '/api/v1/calendar-events', FORBIDDEN);
    renderPage(<HomePage />, { me: COORDINATOR });

    expect(await within(await region('Сроки')).findByText(/У вашей учётной записи нет такого права/)).toBeVisible();
    await waitFor(() => expect(screen.getByRole('link', { name: '6\u00a0школ' })).toBeVisible());
  });

  it('shows a school that nothing is approved yet, and tries again after an error', async () => {
    const me: Me = { ...COORDINATOR, role: 'SCHOOL', rights: rightsOf('SCHOOL'), schoolId: 3, schoolName: 'СОШ №3' };
    fail('get', '/api/v1/identification-decisions', BROKEN);
    const { user } = renderPage(<HomePage />, { me });
    const part = await region('Ваша школа');
    const again = await within(part).findByRole('button', { name: 'Повторить' });

    answer('get', '/api/v1/identification-decisions', pageOf<Schemas['DecisionView']>([]));
    await user.click(again);

    await waitFor(() =>
      expect(within(part).getByText('Утверждённых итогов идентификации о вашей школе нет.')).toBeVisible(),
    );
  });

  it('tells a curator without schools who assigns them', async () => {
    answer('get', '/api/v1/schools', pageOf<typeof SCHOOL_ROW>([]));
    renderPage(<HomePage />, { me: { ...COORDINATOR, role: 'CURATOR' } });

    expect(
      await within(await region('Мои школы')).findByText(/Кураторов назначает региональный оператор/),
    ).toBeVisible();
  });

  it('says where to see the municipalities that do not fit', async () => {
    answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY], 312));
    renderPage(<HomePage />);

    expect(await within(await region('Муниципалитеты')).findByRole('link', { name: '«Территории»' })).toHaveAttribute(
      'href',
      '/territories',
    );
  });

  it('lists what waits, with its state and the way there', async () => {
    answer('get', '/api/v1/work-items', pageOf([ITEM]));
    answer('get', '/api/v1/work-summary', {
      total: 1,
      late: 1,
      kinds: [{ kind: ITEM.kind, title: 'Школы без куратора', total: 1, late: 1 }],
      municipalities: [],
    });
    renderPage(<HomePage />, { me: COORDINATOR });

    const part = await region('Что сделать');
    await waitFor(() => expect(within(part).getByText(/дней назад|день назад|дня назад/)).toBeVisible());
    await waitFor(() => expect(within(part).getByText(/^1\s+дело, с прошедшим сроком: 1$/)).toBeVisible());
    expect(within(part).getByRole('link', { name: ITEM.text })).toHaveAttribute('href', '/cycles/2?tab=curators');
  });

  it('narrows what waits to one kind, and counts municipalities', async () => {
    const asked: (string | null)[] = [];
    answer('get', '/api/v1/work-items', ({ url }) => {
      asked.push(url.searchParams.get('kind'));
      return pageOf([ITEM]);
    });
    answer('get', '/api/v1/work-summary', {
      total: 3,
      late: 1,
      kinds: [
        { kind: ITEM.kind, title: 'Школы без куратора', total: 1, late: 1 },
        { kind: 'PASSPORT_MISSING', title: 'Не заполнены социальные паспорта', total: 2, late: 0 },
      ],
      municipalities: [
        { municipalityId: 1, municipalityName: MUNICIPALITY.name, total: 2, late: 1 },
        { municipalityId: 2, municipalityName: 'Лесной', total: 1, late: 0 },
      ],
    });
    const { user } = renderPage(<HomePage />);

    const part = await region('Что сделать');
    await user.click(await within(part).findByRole('button', { name: 'Школы без куратора: 1' }));

    await waitFor(() => expect(asked).toEqual([null, ITEM.kind]));
    expect(within(part).getByRole('button', { name: 'Лесной: 1' })).toBeVisible();
  });

  it('takes somebody’s word where no data tell that it is done', async () => {
    const done: unknown[] = [];
    const faulty = {
      ...ITEM,
      id: 'IMPORT_FAULTS-7',
      kind: 'IMPORT_FAULTS',
      late: false,
      dueOn: null,
      endedByHand: true,
    };
    answer('get', '/api/v1/work-items', pageOf([faulty]));
    answer('post', '/api/v1/work-items/{itemKey}/completion', ({ params }) => {
      done.push(params.itemKey);
      return faulty;
    });
    const { user } = renderPage(<HomePage />, { me: COORDINATOR });

    await user.click(await within(await region('Что сделать')).findByRole('button', { name: 'Сделано' }));

    await waitFor(() => expect(done).toEqual(['IMPORT_FAULTS-7']));
  });

  it('shows who said when that something is done, and takes it back', async () => {
    const reopened: unknown[] = [];
    answer('get', '/api/v1/work-items', ({ url }) =>
      pageOf(
        url.searchParams.get('done') === 'true'
          ? [{ ...ITEM, endedByHand: true, doneAt: '2021-03-16T08:00:00Z', doneByName: 'Координатор' }]
          : [],
      ),
    );
    answer('post', '/api/v1/work-items/{itemKey}/reopening', ({ params }) => {
      reopened.push(params.itemKey);
      return ITEM;
    });
    const { user } = renderPage(<HomePage />, { me: COORDINATOR });

    const part = await region('Что сделать');
    await user.click(within(part).getByText('Сделанное'));
    expect(await within(part).findByText('Координатор')).toBeVisible();
    await user.click(within(part).getByRole('button', { name: 'Вернуть' }));

    await waitFor(() => expect(reopened).toEqual([ITEM.id]));
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { UsersPage } from '@/pages/account/UsersPage';
import { CyclePage } from '@/pages/cycle/CyclePage';
import { RulePage } from '@/pages/identification/RulePage';
import { SchoolPage } from '@/pages/school/SchoolPage';
import { TerritoriesPage } from '@/pages/territory/TerritoriesPage';
import {
  ASSIGNMENT,
  CYCLE,
  EVENT,
  MEMBER,
  MUNICIPALITY,
  REGION,
  RULE,
  SCHOOL,
  SCHOOL_ROW,
  SERVICE,
  USER,
} from './data';
import { ADMIN, renderPage } from './renderPage';
import { answer, pageOf, server } from './server';

const STALE: Schemas['Problem'] = {
  type: '/problems/stale-version',
  title: 'Запись уже изменил кто-то другой',
  status: 412,
};
const PASSPORT: Schemas['SocialPassportView'] = { schoolId: 3, academicYear: '2020/2021', students: 500, version: 1 };

interface Form {
  name: string;
  /** Of the record when it was read. */
  version: number;
  page: ReactElement;
  at: string;
  path?: string;
  /** Answers with what was read; again with `theirs` when it is read after the conflict. */
  given: (version: 'mine' | 'theirs') => void;
  /** The operation that writes, and the field that is changed to «1234». */
  put: string;
  field: string;
  /** The row of the dialog: the field, one's own value, theirs. */
  row: RegExp;
  sent: Record<string, unknown>;
}

const at = <T extends { version: number }>(record: T, changed: Partial<T>, version: 'mine' | 'theirs'): T =>
  version === 'mine' ? record : { ...record, ...changed, version: record.version + 1 };

const cycle = (tab: string, open: string) => ({
  page: <CyclePage />,
  at: `/cycles/2?tab=${tab}&open=${open}`,
  path: '/cycles/:cycleId',
});

const FORMS: Form[] = [
  {
    name: 'a user',
    version: USER.version,
    page: <UsersPage />,
    at: '/users?open=user-4',
    given: (version) => {
      const user = at(USER, { displayName: 'Переименован' }, version);
      answer('get', '/api/v1/users', pageOf([user]));
      answer('get', '/api/v1/users/{userId}', user);
    },
    put: '*/api/v1/users/4',
    field: 'ФИО или должность',
    row: /ФИО или должность 1234 Переименован/,
    sent: { displayName: '1234' },
  },
  {
    name: 'a service account',
    version: SERVICE.version,
    page: <UsersPage />,
    at: '/users?tab=service-accounts&open=service-8',
    given: (version) => {
      const account = at(SERVICE, { displayName: 'Переименована' }, version);
      answer('get', '/api/v1/service-accounts', pageOf([account]));
      answer('get', '/api/v1/service-accounts/{accountId}', account);
    },
    put: '*/api/v1/service-accounts/8',
    field: 'Название программы',
    row: /Название программы 1234 Переименована/,
    sent: { displayName: '1234' },
  },
  {
    name: 'a cycle',
    version: CYCLE.version,
    ...cycle('calendar', 'edit'),
    given: (version) => answer('get', '/api/v1/cycles/{cycleId}', at(CYCLE, { name: 'Другое' }, version)),
    put: '*/api/v1/cycles/2',
    field: 'Название',
    row: /Название 1234 Другое/,
    sent: { name: '1234', regionId: 1 },
  },
  {
    name: 'an event',
    version: EVENT.version,
    ...cycle('calendar', 'event-11'),
    given: (version) => {
      const event = at(EVENT, { responsible: 'кураторы' }, version);
      answer('get', '/api/v1/calendar-events', pageOf([event]));
      answer('get', '/api/v1/calendar-events/{eventId}', event);
    },
    put: '*/api/v1/calendar-events/11',
    field: 'Ответственный',
    row: /Ответственный 1234 кураторы/,
    sent: { responsible: '1234', cycleId: 2 },
  },
  {
    name: 'a membership',
    version: MEMBER.version,
    ...cycle('schools', 'member-3'),
    given: (version) => answer('get', '/api/v1/memberships', pageOf([at(MEMBER, { reason: 'приказ' }, version)])),
    put: '*/api/v1/cycles/2/schools/3',
    field: 'Основание',
    row: /Основание 1234 приказ/,
    sent: { reason: '1234' },
  },
  {
    name: 'a municipality',
    version: MUNICIPALITY.version,
    page: <TerritoriesPage />,
    at: '/territories?open=municipality-1',
    given: (version) => {
      const place = at(MUNICIPALITY, { name: 'Лесной' }, version);
      answer('get', '/api/v1/municipalities', pageOf([place]));
      answer('get', '/api/v1/municipalities/{municipalityId}', place);
    },
    put: '*/api/v1/municipalities/1',
    field: 'Название',
    row: /Название 1234 Лесной/,
    sent: { name: '1234' },
  },
  {
    name: 'a region',
    version: REGION.version,
    page: <TerritoriesPage />,
    at: '/territories?tab=regions&open=region-1',
    given: (version) => {
      const region = at(REGION, { name: 'Область' }, version);
      answer('get', '/api/v1/regions', pageOf([region]));
      answer('get', '/api/v1/regions/{regionId}', region);
    },
    put: '*/api/v1/regions/1',
    field: 'Название',
    row: /Название 1234 Область/,
    sent: { name: '1234' },
  },
  {
    name: 'a social passport',
    version: PASSPORT.version,
    page: <SchoolPage />,
    at: '/schools/3?open=passport-2020/2021',
    path: '/schools/:schoolId',
    given: (version) =>
      answer('get', '/api/v1/schools/{schoolId}/social-passports', [at(PASSPORT, { students: 511 }, version)]),
    put: '*/api/v1/schools/3/social-passports/*',
    field: 'Обучающихся',
    row: /Обучающихся 1234 511/,
    sent: { students: 1234 },
  },
];

function aroundIt() {
  answer('get', '/api/v1/regions', pageOf([REGION]));
  answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY]));
  answer('get', '/api/v1/cycles/{cycleId}', CYCLE);
  answer('get', '/api/v1/calendar-events', pageOf([EVENT]));
  answer('get', '/api/v1/schools/{schoolId}', SCHOOL);
  answer('get', '/api/v1/schools', pageOf([SCHOOL_ROW]));
  answer('get', '/api/v1/identification-decisions', pageOf<Schemas['DecisionView']>([]));
  answer('get', '/api/v1/context-indices', pageOf<Schemas['ContextIndexView']>([]));
  answer('get', '/api/v1/assessment-results', pageOf<Schemas['AssessmentResultView']>([]));
  answer('get', '/api/v1/memberships', pageOf([MEMBER]));
  answer('get', '/api/v1/curator-assignments', pageOf<Schemas['CuratorAssignmentView']>([]));
  answer('get', '/api/v1/partnerships', pageOf<Schemas['PartnershipView']>([]));
}

/** Refuses what was read before the other's change; takes what is written over it. */
function writes(put: string, newVersion: number, afterConflict: () => void): unknown[] {
  const taken: unknown[] = [];
  server.use(
    http.put(put, async ({ request }) => {
      if (request.headers.get('If-Match') !== `"${newVersion}"`) {
        afterConflict();
        return HttpResponse.json(STALE, { status: 412 });
      }
      taken.push(await request.json());
      return HttpResponse.json({});
    }),
  );
  return taken;
}

async function conflict({ version, page, at: address, path, given, put, field, row }: Form) {
  aroundIt();
  given('mine');
  const taken = writes(put, version + 1, () => given('theirs'));
  const { user } = renderPage(page, { at: address, path, me: ADMIN });
  const drawer = await screen.findByRole('dialog');
  const input = within(drawer).getByLabelText(field);
  await user.clear(input);
  await user.type(input, '1234');
  await user.click(within(drawer).getByRole('button', { name: 'Сохранить' }));
  const question = await screen.findByRole('dialog', { name: /запись изменил кто-то другой/ });
  expect(within(question).getByRole('row', { name: row })).toBeInTheDocument();
  return { user, taken, question, input };
}

describe.each(FORMS)('when somebody was faster with $name', (form) => {
  it('writes one’s own over the version that was shown', async () => {
    const { user, taken, question } = await conflict(form);

    await user.click(within(question).getByRole('button', { name: 'Записать моё' }));

    await waitFor(() => expect(taken).toEqual([expect.objectContaining(form.sent)]));
  });

  it('takes theirs into the form and writes nothing', async () => {
    const { user, taken, question, input } = await conflict(form);

    await user.click(within(question).getByRole('button', { name: 'Взять записанное' }));

    await waitFor(() => expect(input).not.toHaveValue('1234'));
    expect(taken).toEqual([]);
  });
});

it('shows both versions of an assignment, with names and dates as people read them', async () => {
  aroundIt();
  answer('get', '/api/v1/curator-assignments/curators', [{ id: 5, displayName: 'Куратор', schools: 2 }]);
  answer('get', '/api/v1/curator-assignments', pageOf([ASSIGNMENT]));
  writes('*/api/v1/curator-assignments/21', ASSIGNMENT.version + 1, () =>
    answer(
      'get',
      '/api/v1/curator-assignments',
      pageOf([at(ASSIGNMENT, { endsOn: '2021-11-30', status: 'CANDIDATE' }, 'theirs')]),
    ),
  );
  const { user } = renderPage(<CyclePage />, { ...cycle('curators', 'curator-21'), me: ADMIN });
  const drawer = await screen.findByRole('dialog');
  await user.click(within(drawer).getByRole('button', { name: 'Сохранить' }));

  const question = await screen.findByRole('dialog', { name: /запись изменил кто-то другой/ });
  expect(within(question).getByRole('row', { name: 'По 31.12.2021 30.11.2021' })).toBeInTheDocument();
  expect(within(question).getByRole('row', { name: 'Состояние Назначен Кандидат' })).toBeInTheDocument();
  await user.click(within(question).getByRole('button', { name: 'Вернуться к правке' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: /кто-то другой/ })).toBeNull());
});

it('shows both sentences of a rule and writes one’s own over the newer version', async () => {
  aroundIt();
  answer('get', '/api/v1/identification-rules/{ruleId}', RULE);
  answer('get', '/api/v1/identification-rules/{ruleId}/versions', []);
  answer('post', '/api/v1/identification-rules/sentence', { sentence: 'Моё правило' });
  const taken = writes('*/api/v1/identification-rules/2', RULE.version + 1, () =>
    answer('get', '/api/v1/identification-rules/{ruleId}', at(RULE, { name: 'Чужое' }, 'theirs')),
  );
  const { user } = renderPage(<RulePage />, {
    at: '/identification/rules/2',
    path: '/identification/rules/:ruleId',
    me: ADMIN,
  });
  const name = await screen.findByLabelText('Название правила');
  await user.clear(name);
  await user.type(name, 'Моё');
  await user.click(screen.getByRole('button', { name: 'Сохранить' }));

  const question = await screen.findByRole('dialog', { name: /запись изменил кто-то другой/ });
  expect(within(question).getByRole('row', { name: 'Название Моё Чужое' })).toBeInTheDocument();
  await user.click(within(question).getByRole('button', { name: 'Записать моё' }));
  await waitFor(() => expect(taken).toEqual([expect.objectContaining({ name: 'Моё' })]));
});

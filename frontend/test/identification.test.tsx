import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/client';
import { mistakesIn, newRule } from '@/features/identification/ruleDraft';
import { IdentificationPage } from '@/pages/identification/IdentificationPage';
import { RuleNewPage, RulePage } from '@/pages/identification/RulePage';
import { RunPage } from '@/pages/identification/RunPage';
import { notify } from '@/shared/notify';
import type { Me } from '@/shared/session';
import { DECISION, DEFINITION, MUNICIPALITY, RULE, SENTENCE } from './data';
import { REGION_OPERATOR, renderPage, VIEWER } from './renderPage';
import { rightsOf } from './rights';
import { answer, BROKEN, FORBIDDEN, fail, pageOf } from './server';

const COORDINATOR: Me = {
  ...REGION_OPERATOR,
  role: 'MUNICIPAL_COORDINATOR',
  rights: rightsOf('MUNICIPAL_COORDINATOR'),
  municipalityId: 1,
  municipalityName: MUNICIPALITY.name,
};

const RUN: Schemas['RunView'] = {
  id: 5,
  ruleId: 2,
  ruleName: RULE.name,
  ruleNumber: 3,
  sentence: SENTENCE,
  year: 2018,
  regionId: 1,
  municipalityId: 1,
  municipalityName: MUNICIPALITY.name,
  schools: 6,
  identified: 4,
  insufficient: 0,
  overruled: 0,
  status: 'DONE',
  progress: null,
  failure: null,
  createdAt: '2021-02-01T08:00:00Z',
  createdByName: 'Координатор',
  state: 'DRAFT',
  allowedActions: ['APPROVE', 'DISCARD'],
  approvedAt: null,
  approvedByName: null,
  approvalComment: null,
  version: 1,
};

const MISSING: Schemas['DecisionView'] = {
  ...DECISION,
  schoolId: 4,
  schoolCode: '170102',
  schoolName: 'МКОУ «Сигнальненская СОШ»',
  approvedAt: null,
  decision: 'INSUFFICIENT_DATA',
  evidence: [
    {
      text: 'Нет группы качества ОГЭ за 2018 год',
      verdict: 'MISSING',
      index: 'OGE_QUALITY',
      actual: null,
      threshold: 5,
      year: 2018,
      source: null,
      cluster: null,
      details: [],
    },
  ],
};

const VERSION: Schemas['RuleVersionView'] = {
  number: 3,
  definition: DEFINITION,
  sentence: SENTENCE,
  createdAt: '2021-01-01T08:00:00Z',
  createdByName: 'Координатор',
};

beforeEach(() => {
  answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY]));
  answer('get', '/api/v1/identification-rules', pageOf([RULE]));
  answer('get', '/api/v1/identification-rules/{ruleId}', RULE);
  answer('get', '/api/v1/identification-rules/{ruleId}/versions', [VERSION]);
  answer('post', '/api/v1/identification-rules/sentence', { sentence: SENTENCE });
  answer('get', '/api/v1/identification-runs', pageOf([RUN]));
  answer('get', '/api/v1/identification-runs/{runId}', RUN);
  answer('get', '/api/v1/identification-decisions', pageOf([DECISION, MISSING]));
  answer('get', '/api/v1/context-indices/years', [2017, 2018]);
  answer('get', '/api/v1/identification-runs/{runId}/reviews', []);
  answer('get', '/api/v1/background-work', pageOf<Schemas['BackgroundWorkView']>([]));
  fail('get', '/api/v1/identification-runs/{runId}/comparison', {
    type: '/problems/not-found',
    title: 'Не найдено',
    status: 404,
  });
});

describe('a rule that is being written', () => {
  it('knows what is left empty, by the server’s own paths', () => {
    const draft = newRule();
    draft.condition.conditions.push({ ...draft.condition.conditions[0], threshold: null } as never);
    expect(mistakesIn(draft)).toEqual({ 'definition.condition.conditions.2.threshold': 'Введите число' });
  });
});

describe('the page of identification', () => {
  it('starts a run of the chosen rule and year, and opens it', async () => {
    const sent: unknown[] = [];
    answer('post', '/api/v1/identification-runs', async ({ json }) => {
      sent.push(await json());
      return { ...RUN, id: 9 };
    });
    const { user, router } = renderPage(<IdentificationPage />, { at: '/identification', me: COORDINATOR });

    await user.click(await screen.findByRole('button', { name: 'Запустить' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/identification/runs/9'));
    expect(sent).toEqual([{ ruleId: 2, year: 2018 }]);
  });

  it('leads to the import while there are no indices', async () => {
    answer('get', '/api/v1/context-indices/years', []);
    renderPage(<IdentificationPage />, { at: '/identification' });
    expect(await screen.findByRole('link', { name: 'Загрузите таблицу индексов' })).toHaveAttribute('href', '/imports');
  });

  it('leads to a first rule while there is none', async () => {
    answer('get', '/api/v1/identification-rules', pageOf<typeof RULE>([]));
    answer('get', '/api/v1/identification-runs', pageOf<typeof RUN>([]));
    renderPage(<IdentificationPage />, { at: '/identification' });
    await waitFor(() => expect(screen.getByRole('link', { name: 'Составьте правило' })).toBeVisible());
    await waitFor(() => expect(screen.getByText('Расчётов ещё не было')).toBeVisible());
  });

  it('lets a viewer look but not run', async () => {
    renderPage(<IdentificationPage />, { at: '/identification', me: VIEWER });
    await waitFor(() => expect(screen.getByRole('link', { name: 'За 2018 год' })).toBeVisible());
    expect(screen.queryByRole('button', { name: /Запустить|Составить/ })).toBeNull();
  });

  it('shows why the server refuses a run', async () => {
    fail('post', '/api/v1/identification-runs', {
      type: '/problems/unprocessable',
      title: 'Расчёт невозможен',
      status: 422,
      detail: 'За 2018 год нет ни одного индекса',
      errors: [{ pointer: '/year', code: 'Unprocessable', message: 'За 2018 год нет ни одного индекса' }],
    });
    const { user } = renderPage(<IdentificationPage />, { at: '/identification', me: COORDINATOR });
    await user.click(await screen.findByRole('button', { name: 'Запустить' }));
    await waitFor(() => expect(screen.getByText('Расчёт невозможен')).toBeVisible());
  });

  it('says that there is no access', async () => {
    fail('get', '/api/v1/identification-runs', FORBIDDEN);
    renderPage(<IdentificationPage />, { at: '/identification', me: VIEWER });
    expect((await screen.findAllByText('Нет доступа к этим сведениям.'))[0]).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Идентификация' })).toBeVisible();
  });
});

describe('a run', () => {
  const open = (at = '/identification/runs/5', me: Me = COORDINATOR) =>
    renderPage(<RunPage />, { at, path: '/identification/runs/:runId', me });

  it('sums up and shows each school with its decision and numbers', async () => {
    open();

    await waitFor(() =>
      expect(screen.getByText(/Из\s6 школ выявлены 4, данных хватает по всем. Ещё не утверждено/)).toBeVisible(),
    );
    expect(await screen.findByRole('columnheader', { name: 'Группа качества ОГЭ' })).toBeInTheDocument();
    const row = await screen.findByRole('row', { name: /СОШ №\s3/ });
    expect(within(row).getByText('Отнесена')).toBeVisible();
    expect(within(row).getByRole('img', { name: 'выполнено' })).toBeVisible();
  });

  it('has nothing to compare the first run with', async () => {
    open('/identification/runs/5?tab=changes');
    await waitFor(() => expect(screen.getByText(/это первый расчёт/)).toBeVisible());
  });

  it('begins with the municipalities of a region, each leading to its schools', async () => {
    const asked: URLSearchParams[] = [];
    answer('get', '/api/v1/identification-runs/{runId}', { ...RUN, municipalityId: null, municipalityName: null });
    answer('get', '/api/v1/identification-runs/{runId}/municipalities', [
      { municipalityId: 7, municipalityName: 'Гари', schools: 3, identified: 2, insufficient: 0 },
      { municipalityId: 8, municipalityName: 'Ёлкино', schools: 4, identified: 0, insufficient: 1 },
    ]);
    answer('get', '/api/v1/identification-decisions', ({ url }) => {
      asked.push(url.searchParams);
      return pageOf([DECISION]);
    });
    const { user } = open('/identification/runs/5', REGION_OPERATOR);

    await user.click(await screen.findByRole('link', { name: 'Гари, отнесены к ШНОР: 2' }));

    expect(await screen.findByRole('columnheader', { name: 'Муниципалитет' })).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Школы' })).toHaveAttribute('aria-selected', 'true');
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({ municipalityId: '7', decision: 'IDENTIFIED' });
  });

  it('draws where the rule cuts, with a way from a point to its school', async () => {
    answer('get', '/api/v1/identification-runs/{runId}/points', {
      points: [
        { schoolId: 3, schoolName: 'СОШ № 3', decision: 'IDENTIFIED', x: 4, y: 2 },
        { schoolId: 4, schoolName: 'СОШ № 4', decision: 'NOT_IDENTIFIED', x: 8, y: 9 },
      ],
      missing: 1,
    });
    open('/identification/runs/5?tab=points');

    const picture = await screen.findByRole('img', {
      name: 'Школы по двум числам: Группа качества ОГЭ и Группа ИСБШ',
    });
    expect(screen.getByText(/2\sшколы \(ещё у\s1 нет одного из чисел\)/)).toBeVisible();
    expect([...picture.querySelectorAll('a')].map((point) => point.getAttribute('href'))).toEqual([
      '/identification/runs/5?tab=points&open=why-3',
      '/identification/runs/5?tab=points&open=why-4',
    ]);
  });

  it('takes what was found into a cycle, with the reason filled in', async () => {
    const told = vi.spyOn(notify, 'success').mockImplementation(() => undefined);
    const sent: unknown[] = [];
    const cycle = { id: 9, code: 'C', name: '500+', startsOn: '2021-01-01', endsOn: '2021-12-31' };
    answer('get', '/api/v1/identification-runs/{runId}', {
      ...RUN,
      state: 'APPROVED',
      approvedAt: '2021-02-02T08:00:00Z',
      allowedActions: ['WITHDRAW_APPROVAL'],
    });
    answer('get', '/api/v1/cycles', pageOf([cycle as Schemas['CycleView']]));
    answer('post', '/api/v1/identification-runs/{runId}/enrolment', async ({ json }) => {
      sent.push(await json());
      return { cycleId: 9, joined: 3, members: 1, left: 0, elsewhere: 0, closed: 0 };
    });
    const { user, router } = open();

    await user.click(await screen.findByRole('button', { name: 'Включить в цикл' }));
    const dialog = await screen.findByRole('dialog', { name: 'Включить выявленные школы в цикл' });
    await user.click(within(dialog).getByRole('button', { name: 'Включить' }));
    expect(await within(dialog).findByText('Выберите цикл')).toBeInTheDocument();
    await user.click(within(dialog).getByLabelText('Цикл'));
    await user.click(await screen.findByTitle(/500\+/));
    await user.click(within(dialog).getByRole('button', { name: 'Включить' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/cycles/9'));
    expect(sent).toEqual([
      {
        cycleId: 9,
        reason: `Отнесена к ШНОР за 2018 год по правилу «${RULE.name}», утверждено 02.02.2021`,
      },
    ]);
    expect(told).toHaveBeenCalledWith('В цикл вошли 3\u00a0школы; уже участвуют: 1');
  });

  it('lets a person decide otherwise, with a reason and an act, and takes that back', async () => {
    const sent: unknown[] = [];
    let overruled = false;
    const act = { id: 12, kind: 'PROTOCOL', number: '12-о', signedOn: '2021-03-15', title: 'Решение комиссии' };
    answer('get', '/api/v1/identification-runs/{runId}', (): Schemas['RunView'] => ({
      ...RUN,
      overruled: overruled ? 1 : 0,
      allowedActions: ['APPROVE', 'OVERRULE'],
    }));
    answer('get', '/api/v1/identification-decisions', () =>
      pageOf([
        overruled
          ? {
              ...DECISION,
              decision: 'NOT_IDENTIFIED',
              overrulingReason: 'Новый корпус',
              overrulingAct: 'Протокол от 15.03.2021 № 12-о',
              overruledByName: 'Оператор',
              overruledAt: '2021-03-16T08:00:00Z',
            }
          : DECISION,
      ]),
    );
    answer('get', '/api/v1/legal-acts', pageOf([act as Schemas['LegalActView']]));
    answer('put', '/api/v1/identification-runs/{runId}/schools/{schoolId}/overruling', async ({ json }) => {
      sent.push(await json());
      overruled = true;
      return RUN;
    });
    answer('delete', '/api/v1/identification-runs/{runId}/schools/{schoolId}/overruling', () => {
      overruled = false;
      return RUN;
    });
    const { user } = open('/identification/runs/5?open=why-3');

    await user.click(await screen.findByRole('button', { name: 'Изменить решение' }));
    const dialog = await screen.findByRole('dialog', { name: /Решить иначе/ });
    expect(within(dialog).getByRole('radio', { name: 'Не отнесена' })).toBeChecked();
    await user.type(within(dialog).getByLabelText('Причина'), 'Новый корпус');
    await user.click(within(dialog).getByRole('button', { name: 'Изменить решение' }));
    expect(await within(dialog).findByText('Выберите акт')).toBeInTheDocument();
    await user.click(within(dialog).getByLabelText('Основание'));
    await user.click(await screen.findByTitle(/Протокол от 15\.03\.2021 № 12-о/));
    await user.click(within(dialog).getByRole('button', { name: 'Изменить решение' }));

    const told = await screen.findByRole('region', { name: 'Решение изменено' });
    expect(told).toHaveTextContent('По правилу было бы: отнесена.');
    expect(sent).toEqual([{ decision: 'NOT_IDENTIFIED', reason: 'Новый корпус', actId: 12 }]);
    await user.click(screen.getByRole('button', { name: 'Вернуть решение правила' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Решение изменено' })).toBeNull());
  });

  it('explains one school at its own address, and what to do about missing data', async () => {
    answer('get', '/api/v1/identification-decisions', pageOf([MISSING]));
    open('/identification/runs/5?open=why-4');

    const drawer = await screen.findByRole('dialog', { name: 'Почему принято такое решение' });
    const part = await within(drawer).findByRole('region', { name: 'Чего не хватает' });
    expect(within(part).getByText('Нет группы качества ОГЭ за 2018 год')).toBeVisible();
    expect(within(part).getByRole('link', { name: 'Загрузите данные' })).toHaveAttribute('href', '/imports');
  });

  it('keeps the filter in the address', async () => {
    const asked: URLSearchParams[] = [];
    answer('get', '/api/v1/identification-decisions', ({ url }) => {
      asked.push(url.searchParams);
      return pageOf([DECISION]);
    });
    open('/identification/runs/5?decision=IDENTIFIED&sort=-name');

    await screen.findByRole('row', { name: /СОШ №\s3/ });
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({ runId: '5', decision: 'IDENTIFIED', sort: '-name' });
  });

  it('says who came in and who left, and why', async () => {
    const change = {
      schoolId: 3,
      schoolCode: '170103',
      schoolName: 'СОШ № 3',
      municipalityName: MUNICIPALITY.name,
      reasons: ['Группа ИСБШ была 4, стала 3'],
    };
    answer('get', '/api/v1/identification-runs/{runId}/comparison', {
      run: RUN,
      previous: { ...RUN, id: 4, year: 2017 },
      entered: [{ ...change, before: 'NOT_IDENTIFIED', after: 'IDENTIFIED' }],
      left: [],
      undecided: [{ ...change, schoolId: 4, schoolName: 'СОШ № 4', before: 'IDENTIFIED', after: 'INSUFFICIENT_DATA' }],
      stayed: 3,
      outside: 2,
    });
    open('/identification/runs/5?tab=changes');

    await waitFor(() => expect(screen.getByText(/вошла 1\sшкола, вышло 0\sшкол, остались 3\sшколы/)).toBeVisible());
    expect(screen.getByText(/неизвестно — 1\sшкола: не хватает данных/)).toBeVisible();
    expect(screen.getByText(/2\sшколы за пределами территории/)).toBeVisible();
    expect(screen.getByText('не отнесена → отнесена')).toBeVisible();
    expect(screen.getAllByText('Группа ИСБШ была 4, стала 3')[0]).toBeVisible();
  });

  it('is approved by a person who read what it means', async () => {
    const sent: unknown[] = [];
    answer('post', '/api/v1/identification-runs/{runId}/approval', async ({ headers, json }) => {
      sent.push(headers.get('If-Match'), await json());
      return { ...RUN, approvedAt: '2021-02-02T08:00:00Z', version: 2 };
    });
    const { user } = open('/identification/runs/5?open=approve');

    const dialog = await screen.findByRole('dialog', { name: 'Утвердить результат?' });
    expect(within(dialog).getByText(/к ШНОР отнесены 4\sшколы из 6/)).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText(/Примечание/), 'Протокол № 3');
    await user.click(within(dialog).getByRole('button', { name: 'Утвердить' }));

    await waitFor(() => expect(sent).toEqual(['"1"', { comment: 'Протокол № 3' }]));
  });

  it('offers what the server allows, and says who approves a region', async () => {
    answer('get', '/api/v1/identification-runs/{runId}', {
      ...RUN,
      municipalityId: null,
      municipalityName: null,
      allowedActions: [],
    });
    open();

    await waitFor(() => expect(screen.getByText(/Ещё не утверждено, утверждает региональный оператор/)).toBeVisible());
    expect(screen.queryByRole('button', { name: /Утвердить|Убрать|Отозвать|Вернуть/ })).toBeNull();
  });

  it('loses its approval for a reason', async () => {
    const sent: unknown[] = [];
    answer('get', '/api/v1/identification-runs/{runId}', {
      ...RUN,
      state: 'APPROVED',
      approvedAt: '2021-02-02T08:00:00Z',
      allowedActions: ['WITHDRAW_APPROVAL'],
    });
    answer('post', '/api/v1/identification-runs/{runId}/approval-withdrawal', async ({ headers, json }) => {
      sent.push(headers.get('If-Match'), await json());
      return { ...RUN, version: 2 };
    });
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Отозвать утверждение' }));
    const dialog = await screen.findByRole('dialog', { name: 'Отозвать утверждение?' });
    await user.click(within(dialog).getByRole('button', { name: 'Отозвать' }));
    expect(await within(dialog).findByText('Напишите причину')).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText('Причина'), 'Не те индексы');
    await user.click(within(dialog).getByRole('button', { name: 'Отозвать' }));

    await waitFor(() => expect(sent).toEqual(['"1"', { reason: 'Не те индексы' }]));
  });

  it('is taken out of the lists and brought back', async () => {
    const done: string[] = [];
    answer('post', '/api/v1/identification-runs/{runId}/discarding', () => {
      done.push('discarded');
      return RUN;
    });
    answer('post', '/api/v1/identification-runs/{runId}/restoration', () => {
      done.push('restored');
      return RUN;
    });
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Убрать' }));
    answer('get', '/api/v1/identification-runs/{runId}', { ...RUN, state: 'DISCARDED', allowedActions: ['RESTORE'] });
    await user.click(
      within(await screen.findByRole('dialog', { name: 'Убрать расчёт?' })).getByRole('button', { name: 'Убрать' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Вернуть' }));

    await waitFor(() => expect(done).toEqual(['discarded', 'restored']));
  });

  it('shows what was done to it and why', async () => {
    answer('get', '/api/v1/identification-runs/{runId}/reviews', [
      {
        id: 2,
        action: 'WITHDRAW_APPROVAL',
        title: 'Утверждение отозвано',
        fromState: 'APPROVED',
        toState: 'DRAFT',
        at: '2021-02-03T08:00:00Z',
        byName: 'Оператор',
        reason: 'Не те индексы',
        undone: false,
      },
    ]);
    open('/identification/runs/5?tab=origin');

    const part = await screen.findByRole('region', { name: 'История' });
    await waitFor(() => expect(within(part).getByText('Утверждение отозвано')).toBeVisible());
    expect(within(part).getByText(/Не те индексы/)).toBeVisible();
  });

  it('tries again after an error', async () => {
    fail('get', '/api/v1/identification-runs/{runId}', BROKEN);
    const { user } = open();
    await screen.findByRole('alert');

    answer('get', '/api/v1/identification-runs/{runId}', RUN);
    await user.click(screen.getByRole('button', { name: 'Повторить' }));

    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1, name: 'Идентификация за 2018 год' })).toBeVisible(),
    );
  });
});

describe('a run that can’t be shown or approved', () => {
  const openRun = (query = '') =>
    renderPage(<RunPage />, { at: `/identification/runs/5${query}`, path: '/identification/runs/:runId' });

  it('says that there is no access', async () => {
    fail('get', '/api/v1/identification-runs/{runId}', FORBIDDEN);
    openRun();

    await waitFor(() => expect(screen.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible());
  });

  it('says what to do when it has no schools', async () => {
    answer('get', '/api/v1/identification-runs/{runId}', { ...RUN, schools: 0, identified: 0 });
    answer('get', '/api/v1/identification-runs/{runId}/comparison', {
      run: RUN,
      previous: RUN,
      entered: [],
      left: [],
      undecided: [],
      stayed: 0,
      outside: 0,
    });
    answer('get', '/api/v1/identification-rules/{ruleId}/versions', []);
    answer('get', '/api/v1/identification-decisions', pageOf<typeof DECISION>([]));
    openRun();

    await waitFor(() => expect(screen.getByText('Загрузите список школ и запустите расчёт снова.')).toBeVisible());
  });

  it('keeps the question with the reason when the approval is refused', async () => {
    answer('get', '/api/v1/identification-runs/{runId}', RUN);
    answer('get', '/api/v1/identification-rules/{ruleId}/versions', []);
    answer('get', '/api/v1/identification-decisions', pageOf([DECISION]));
    fail('get', '/api/v1/identification-runs/{runId}/comparison', { ...BROKEN, status: 404 });
    fail('post', '/api/v1/identification-runs/{runId}/approval', {
      type: '/problems/conflict',
      title: 'Расчёт уже утверждён',
      status: 409,
    });
    const { user } = openRun('?open=approve');
    const question = await screen.findByRole('dialog', { name: 'Утвердить результат?' });

    await user.click(within(question).getByRole('button', { name: 'Утвердить' }));

    expect(await within(question).findByText('Расчёт уже утверждён')).toBeInTheDocument();
  });
});

describe('a rule', () => {
  it('is not shown without access, and tried again after an error', async () => {
    const openRule = () =>
      renderPage(<RulePage />, { at: '/identification/rules/2', path: '/identification/rules/:ruleId' });
    fail('get', '/api/v1/identification-rules/{ruleId}', FORBIDDEN);
    const { unmount } = openRule();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible());
    unmount();

    fail('get', '/api/v1/identification-rules/{ruleId}', BROKEN);
    openRule();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Повторить' })).toBeVisible());
  });

  const openNew = () =>
    renderPage(<RuleNewPage />, {
      at: '/identification/rules/new',
      path: '/identification/rules/new',
      me: COORDINATOR,
    });

  it('is written as a sentence with a live preview and created', async () => {
    const sent: unknown[] = [];
    answer('post', '/api/v1/identification-rules', async ({ json }) => {
      sent.push(await json());
      return RULE;
    });
    const asked: unknown[] = [];
    answer('post', '/api/v1/identification-rules/sentence', async ({ json }) => {
      asked.push(await json());
      return { sentence: `Предложение ${asked.length}` };
    });
    const { user, router } = openNew();

    await waitFor(() => expect(screen.getByText('Предложение 1.')).toBeVisible());
    await user.click(screen.getByRole('button', { name: 'Добавить условие' }));
    expect(screen.getByText(/Заполните все условия/)).toBeVisible();
    await user.type(screen.getByLabelText('Правило, условие 3: порог'), '6');
    await waitFor(() => expect(screen.getByText('Предложение 2.')).toBeVisible());
    expect(asked.at(-1)).toHaveProperty('condition.conditions.2.threshold', 6);
    await user.click(screen.getByRole('button', { name: 'Правило, условие 3: убрать' }));
    await user.type(screen.getByLabelText(/Название правила/), 'Моё');
    await user.click(screen.getByRole('button', { name: 'Создать правило' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/identification'));
    expect(sent).toEqual([{ name: 'Моё', archived: false, municipalityId: 1, definition: DEFINITION }]);
  });

  it('asks for some of its conditions, and for no more than there are', async () => {
    const asked: unknown[] = [];
    answer('post', '/api/v1/identification-rules/sentence', async ({ json }) => {
      asked.push(await json());
      return { sentence: 'Предложение' };
    });
    const { user } = openNew();

    await user.click(await screen.findByLabelText('Правило: сколько условий должно выполняться'));
    await user.click(await screen.findByTitle('выполнено не меньше, чем'));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ condition: { kind: 'SOME_OF', atLeast: 2 } }));
    const count = screen.getByLabelText('Правило: число условий');
    await user.clear(count);
    await user.type(count, '3');
    await user.type(screen.getByLabelText(/Название правила/), 'Моё');
    await user.click(screen.getByRole('button', { name: 'Создать правило' }));

    expect(await screen.findByText('Нужно число от 1 до 2')).toBeVisible();
  });

  it('takes no part of a group for a group', async () => {
    answer('post', '/api/v1/identification-rules/sentence', () => ({ sentence: 'Предложение' }));
    const { user } = openNew();

    const threshold = screen.getByLabelText('Правило, условие 1: порог');
    await user.clear(threshold);
    await user.type(threshold, '5,5');
    await user.type(screen.getByLabelText(/Название правила/), 'Моё');
    await user.click(screen.getByRole('button', { name: 'Создать правило' }));

    expect(screen.getByText('Нужно целое число')).toBeInTheDocument();
    expect(threshold).toHaveValue('5,5');
    expect(screen.getByText(/Заполните все условия верно/)).toBeVisible();
  });

  it('says below what makes it unreadable', async () => {
    fail('post', '/api/v1/identification-rules/sentence', {
      type: '/problems/invalid-input',
      title: 'Данные заполнены с ошибками',
      detail: 'Условия вложены глубже 5 уровней',
      status: 422,
    });
    openNew();

    await waitFor(() => expect(screen.getByText('Условия вложены глубже 5 уровней')).toBeVisible());
  });

  it('says at the field what is missing', async () => {
    const { user } = openNew();
    await user.click(screen.getByRole('button', { name: 'Добавить условие' }));
    await user.click(screen.getByRole('button', { name: 'Создать правило' }));

    await waitFor(() => expect(screen.getByText('Введите название правила')).toBeVisible());
    expect(screen.getByLabelText('Правило, условие 3: порог')).toHaveAccessibleDescription('Введите число');
  });

  it('shows at the field what the server finds wrong', async () => {
    fail('post', '/api/v1/identification-rules', {
      type: '/problems/invalid-input',
      title: 'Данные заполнены с ошибками',
      status: 422,
      errors: [{ pointer: '/definition/condition/conditions/1/threshold', code: 'Max', message: 'Не больше 11' }],
    });
    const { user } = openNew();
    await user.type(screen.getByLabelText(/Название правила/), 'Моё');
    await user.click(screen.getByRole('button', { name: 'Создать правило' }));

    await waitFor(() =>
      expect(screen.getByLabelText('Правило, условие 2: порог')).toHaveAccessibleDescription('Не больше 11'),
    );
  });

  it('of the region is only read by a coordinator, who may begin her own from it', async () => {
    answer('get', '/api/v1/identification-rules/{ruleId}', { ...RULE, municipalityId: null, municipalityName: null });
    renderPage(<RulePage />, { at: '/identification/rules/2', path: '/identification/rules/:ruleId', me: COORDINATOR });

    expect(await screen.findByRole('link', { name: 'составить своё на его основе' })).toHaveAttribute(
      'href',
      '/identification/rules/new?from=2',
    );
    expect(screen.queryByRole('button', { name: 'Сохранить' })).toBeNull();
  });
});

describe('a run that is not decided yet', () => {
  const open = () => renderPage(<RunPage />, { at: '/identification/runs/5', path: '/identification/runs/:runId' });

  it('shows how far it is, then its decisions', async () => {
    let asked = 0;
    answer('get', '/api/v1/identification-runs/{runId}', () => {
      asked += 1;
      return asked === 1
        ? { ...RUN, status: 'RUNNING' as const, allowedActions: [], progress: 0.4, schools: 0, identified: 0 }
        : RUN;
    });
    open();

    await waitFor(() => expect(screen.getByText(/Идёт расчёт/)).toBeVisible());
    expect(screen.getByRole('progressbar', { name: 'Ход расчёта' })).toHaveAttribute('aria-valuenow', '40');
    expect(screen.queryByRole('button', { name: 'Утвердить' })).toBeNull();
    await waitFor(() => expect(screen.getByText(/выявлены 4/)).toBeVisible());
  });

  it('says why it failed', async () => {
    answer('get', '/api/v1/identification-runs/{runId}', {
      ...RUN,
      status: 'FAILED',
      failure: 'За 2019 год нет ни одного показателя',
      schools: 0,
    });
    open();

    await waitFor(() => expect(screen.getByText('За 2019 год нет ни одного показателя')).toBeVisible());
  });
});

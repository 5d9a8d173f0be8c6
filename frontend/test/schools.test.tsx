import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { PassportsPage } from '@/pages/school/PassportsPage';
import { SchoolsPage } from '@/pages/school/SchoolsPage';
import { MUNICIPALITY, SCHOOL, SCHOOL_ROW } from './data';
import { renderPage, VIEWER } from './renderPage';
import { answer, BROKEN, FORBIDDEN, fail, pageOf, server } from './server';

const other = { ...SCHOOL_ROW, id: 4, code: '170104', name: 'МБОУ «СОШ № 7»', closedOn: '2020-08-31' };

describe('the list of schools', () => {
  it('shows the schools with links to their pages', async () => {
    answer('get', '/api/v1/schools', pageOf([SCHOOL_ROW, other], 2));
    renderPage(<SchoolsPage />, { at: '/schools?municipality=1' });

    const link = await screen.findByRole('link', { name: 'МАОУ НТГО «СОШ №\u00a03»' });
    expect(link).toHaveAttribute('href', '/schools/3?municipality=1');
    expect(screen.getByText('закрыта 31.08.2020')).toBeVisible();
    expect(screen.getByText('2 школы')).toBeVisible();
    expect(screen.getByText('Демонстрационная область · показан отбор')).toBeVisible();
  });

  it('asks for what the address says', async () => {
    const asked: string[] = [];
    answer('get', '/api/v1/schools', ({ url }) => {
      asked.push(url.search);
      return pageOf([SCHOOL_ROW]);
    });
    renderPage(<SchoolsPage />, { at: '/schools?q=3&level=SOSH&closed=false&cycle=2&page=2&sort=-name' });

    await screen.findByRole('link', { name: /СОШ/ });
    expect(Object.fromEntries(new URLSearchParams(asked[0]))).toEqual({
      q: '3',
      level: 'SOSH',
      closed: 'false',
      cycleId: '2',
      page: '2',
      size: '50',
      sort: '-name',
    });
  });

  it('lets several levels be chosen, and shows by what the header narrows it', async () => {
    const asked: URLSearchParams[] = [];
    answer('get', '/api/v1/schools', ({ url }) => {
      asked.push(url.searchParams);
      return pageOf([SCHOOL_ROW]);
    });
    answer('get', '/api/v1/municipalities/{municipalityId}', MUNICIPALITY);
    const { user, router } = renderPage(<SchoolsPage />, { at: '/schools?municipality=1&level=LYCEUM,GYMNASIUM' });

    await screen.findByRole('link', { name: /СОШ/ });
    expect(asked[0]?.getAll('level')).toEqual(['LYCEUM', 'GYMNASIUM']);
    const chip = (await screen.findByText(MUNICIPALITY.name, { exact: false, selector: 'search *' })).closest('span');
    await user.click(within(chip as HTMLElement).getByRole('button'));

    await waitFor(() => expect(router.state.location.search).not.toContain('municipality'));
  });

  it('puts a star on a school, and shows those alone', async () => {
    const marked: unknown[] = [];
    const asked: (string | null)[] = [];
    answer('get', '/api/v1/schools', ({ url }) => {
      asked.push(url.searchParams.get('watched'));
      return pageOf([{ ...SCHOOL_ROW, watched: marked.length > 0 }]);
    });
    server.use(
      http.put('*/api/v1/schools/:id/watch', ({ params }) => {
        marked.push(params.id);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = renderPage(<SchoolsPage />, { at: '/schools?watched=true' });

    const star = await screen.findByRole('button', { name: /^Отметить/, pressed: false });
    await user.click(star);

    expect(await screen.findByRole('button', { name: /^Отметить/, pressed: true })).toBeVisible();
    expect(marked).toEqual(['3']);
    expect(asked).toEqual(['true', 'true']);
  });

  it('puts the search into the address and starts at the first page', async () => {
    answer('get', '/api/v1/schools', pageOf([SCHOOL_ROW]));
    const { user, router } = renderPage(<SchoolsPage />, { at: '/schools?page=2' });

    await user.type(await screen.findByRole('searchbox'), 'сош 3');

    await waitFor(() => expect(router.state.location.search).toBe('?q=%D1%81%D0%BE%D1%88+3'));
  });

  it('is saved with the columns that are shown, or with all', async () => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    answer('get', '/api/v1/schools', pageOf([SCHOOL_ROW]));
    const { user } = renderPage(<SchoolsPage />, { at: '/schools?level=SOSH' });
    await user.click(await screen.findByRole('button', { name: 'Столбцы' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Учителей' }));
    const asked: [string | null, string][] = [];
    server.use(
      http.get('*/api/v1/schools', ({ request }) => {
        asked.push([request.headers.get('Accept'), new URL(request.url).search]);
        return new HttpResponse('');
      }),
    );
    const save = async (format: string, name: string) => {
      await user.click(screen.getByRole('button', { name: 'Сохранить как…' }));
      await user.click(await screen.findByRole('menuitem', { name: format }));
      await waitFor(() => expect(screen.getByText(new RegExp(`Файл «${name}» сохранён`))).toBeInTheDocument());
    };

    await save('Как на экране: CSV для Excel', 'Школы.csv');
    await save('Все столбцы: CSV для программ', 'Школы, все столбцы.csv');

    const shown = encodeURIComponent('name,code,oktmo,level,students');
    expect(asked).toEqual([
      ['text/csv;dialect=excel', `?level=SOSH&columns=${shown}`],
      ['text/csv', '?level=SOSH'],
    ]);
  });

  it('opens a school with the keyboard', async () => {
    answer('get', '/api/v1/schools', pageOf([SCHOOL_ROW, other]));
    const { user, router } = renderPage(<SchoolsPage />, { at: '/schools' });
    const rows = (await screen.findAllByRole('row')).filter((row) => row.hasAttribute('tabindex'));

    rows[0]?.focus();
    await user.keyboard('{ArrowDown}{Enter}');

    expect(router.state.location.pathname).toBe('/schools/4');
  });

  it('says what to do when there are none', async () => {
    answer('get', '/api/v1/schools', pageOf<typeof SCHOOL_ROW>([]));
    renderPage(<SchoolsPage />, { at: '/schools' });

    await waitFor(() => expect(screen.getByText('Школ пока нет')).toBeVisible());
    expect(screen.getByRole('link', { name: 'Загрузите список школ файлом' })).toHaveAttribute('href', '/imports');
  });

  it('offers no button that would answer 403', async () => {
    answer('get', '/api/v1/schools', pageOf([SCHOOL_ROW]));
    renderPage(<SchoolsPage />, { at: '/schools', me: VIEWER });

    await screen.findByRole('link', { name: /СОШ/ });
    expect(screen.queryByRole('button', { name: 'Добавить школу' })).toBeNull();
  });

  it('says that there is no access', async () => {
    fail('get', '/api/v1/schools', FORBIDDEN);
    renderPage(<SchoolsPage />, { at: '/schools' });

    await waitFor(() => expect(screen.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible());
  });

  it('tries again after an error', async () => {
    fail('get', '/api/v1/schools', BROKEN);
    const { user } = renderPage(<SchoolsPage />, { at: '/schools' });
    await screen.findByRole('alert');

    answer('get', '/api/v1/schools', pageOf([SCHOOL_ROW]));
    await user.click(screen.getByRole('button', { name: 'Повторить' }));

    await waitFor(() => expect(screen.getByRole('link', { name: /СОШ/ })).toBeVisible());
  });
});

describe('a new school', () => {
  const fill = async (user: ReturnType<typeof renderPage>['user']) => {
    const drawer = await screen.findByRole('dialog', { name: 'Новая школа' });
    await user.type(within(drawer).getByLabelText('Полное название'), 'МБОУ «СОШ № 9»');
    await user.type(within(drawer).getByLabelText('Код ОО'), '170199');
    await user.click(within(drawer).getByRole('button', { name: 'Добавить школу' }));
    return drawer;
  };

  it('shows what the server finds wrong at the field', async () => {
    answer('get', '/api/v1/schools', pageOf([SCHOOL_ROW]));
    answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY]));
    fail('post', '/api/v1/schools', {
      type: '/problems/already-exists',
      title: 'Такая запись уже есть',
      status: 422,
      errors: [{ pointer: '/code', code: 'Unique', message: 'Школа с кодом 170199 уже есть' }],
    });
    const { user } = renderPage(<SchoolsPage />, { at: '/schools?open=new&municipality=1' });

    const drawer = await fill(user);

    await waitFor(() =>
      expect(within(drawer).getByText('Школа с кодом 170199 уже есть', { selector: '.ant-form-item *' })).toBeVisible(),
    );
    expect(within(drawer).getByLabelText('Полное название')).toHaveValue('МБОУ «СОШ № 9»');
  });

  it('is sent once with a key and opened', async () => {
    const keys: (string | null)[] = [];
    answer('get', '/api/v1/schools', pageOf([SCHOOL_ROW]));
    answer('get', '/api/v1/municipalities', pageOf([MUNICIPALITY]));
    answer('post', '/api/v1/schools', ({ headers }) => {
      keys.push(headers.get('Idempotency-Key'));
      return { ...SCHOOL, id: 9 };
    });
    const { user, router } = renderPage(<SchoolsPage />, { at: '/schools?open=new&municipality=1' });

    await fill(user);

    await waitFor(() => expect(router.state.location.pathname).toBe('/schools/9'));
    expect(keys).toHaveLength(1);
    expect(keys[0]).toBeTruthy();
  });
});

describe('social passports of the schools', () => {
  const row = {
    schoolId: 3,
    schoolCode: '170103',
    schoolName: 'СОШ № 3',
    municipalityId: 1,
    municipalityName: 'Округ',
    academicYear: '2020/2021',
  };
  const numbers = (students: number) => ({
    schoolId: 3,
    academicYear: '2020/2021',
    version: 0,
    students,
    teachers: null,
    largeFamilies: null,
    lowIncomeFamilies: null,
    singleParentFamilies: null,
    orphans: null,
    disabledParents: null,
    bothParentsHigherEducation: null,
    unemployedParents: null,
    nonNativeRussian: null,
    specialNeeds: null,
    registered: null,
  });

  it('tells who has not filled in, and what changed in a year', async () => {
    answer(
      'get',
      '/api/v1/social-passports',
      pageOf([
        { ...row, filled: true, numbers: numbers(412), previous: numbers(420) },
        { ...row, schoolId: 4, schoolName: 'СОШ № 4', filled: false, numbers: null, previous: numbers(100) },
      ]),
    );
    renderPage(<PassportsPage />, { at: '/social-passports' });

    const filled = within(await screen.findByRole('row', { name: /СОШ №\u00a03/ }));
    expect(filled.getByText('412', { exact: false })).toHaveTextContent('412 (−8)');
    expect(screen.getByText('за 2020/2021 не заполнен')).toBeVisible();
  });

  it('asks for the year and the state that the address names', async () => {
    const asked: string[] = [];
    answer('get', '/api/v1/social-passports', ({ url }) => {
      asked.push(url.search);
      return pageOf([]);
    });
    renderPage(<PassportsPage />, { at: '/social-passports?year=2019%2F2020&filled=false&municipality=2' });

    expect(await screen.findByText('По этому отбору школ нет')).toBeVisible();
    expect(Object.fromEntries(new URLSearchParams(asked[0]))).toMatchObject({
      academicYear: '2019/2020',
      filled: 'false',
      municipalityId: '2',
    });
  });
});

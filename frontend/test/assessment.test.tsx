import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { ResultsPage } from '@/pages/assessment/ResultsPage';
import { renderPage, VIEWER } from './renderPage';
import { answer, fail, pageOf } from './server';

type Result = Schemas['AssessmentResultView'];

const NOTHING = {
  failed: null,
  to50: null,
  from51to60: null,
  from61to70: null,
  from71to90: null,
  from91to99: null,
  exactly100: null,
  below60: null,
  from80: null,
  mark2: null,
  mark3: null,
  mark4: null,
  mark5: null,
  confirmed: null,
  raised: null,
  lowered: null,
};

const RESULT: Result = {
  ...NOTHING,
  schoolId: 5,
  schoolCode: '170105',
  schoolName: 'МБОУ «ИСОШ»',
  municipalityId: 1,
  municipalityName: 'Округ',
  academicYear: '2019/2020',
  procedure: 'EGE',
  procedureTitle: 'ЕГЭ',
  subject: 'PHYSICS',
  subjectTitle: 'Физика',
  grade: 11,
  state: 'VALUE',
  participants: 1,
  lowShare: 0,
  averageScore: 49,
  obstacle: 'ЕГЭ сдавали только поступавшие в вузы',
};

beforeEach(() => {
  answer('get', '/api/v1/procedures', [
    {
      code: 'EGE',
      title: 'ЕГЭ',
      also: [],
      grades: [11],
      scale: 'SCORES' as const,
      comparable: true,
      isPublic: true,
      version: 0,
    },
  ]);
  answer('get', '/api/v1/subjects', [{ code: 'PHYSICS', title: 'Физика', also: [], version: 0 }]);
});

const rowOf = async (name: RegExp) => within(await screen.findByRole('row', { name }));

describe('results of the schools', () => {
  it('shows numbers to those who see them, and what does not compare', async () => {
    answer('get', '/api/v1/assessment-results', pageOf([RESULT]));
    renderPage(<ResultsPage />, { at: '/assessment-results' });

    const row = await rowOf(/ИСОШ/);
    expect(row.getByText(/ЕГЭ, Физика, 11/)).toBeVisible();
    expect(row.getByText('49')).toBeVisible();
    expect(row.getByText('С другими годами не сравнивать: ЕГЭ сдавали только поступавшие в вузы')).toBeVisible();
  });

  it('says what is hidden and what is rounded', async () => {
    answer(
      'get',
      '/api/v1/assessment-results',
      pageOf([
        { ...RESULT, state: 'SUPPRESSED', participants: null, lowShare: null, averageScore: null },
        {
          ...RESULT,
          schoolId: 6,
          schoolName: 'Лицей',
          state: 'ROUNDED',
          participants: 23,
          lowShare: 30,
          averageScore: 3,
        },
      ]),
    );
    renderPage(<ResultsPage />, { at: '/assessment-results', me: VIEWER });

    expect((await rowOf(/ИСОШ/)).getByText('скрыто: мало участников')).toBeVisible();
    expect((await rowOf(/Лицей/)).getByText(/около 30/)).toBeVisible();
  });

  it('asks for what the address names', async () => {
    const asked: string[] = [];
    answer('get', '/api/v1/assessment-results', ({ url }) => {
      asked.push(url.search);
      return pageOf<Result>([]);
    });
    renderPage(<ResultsPage />, {
      at: '/assessment-results?year=2019%2F2020&procedure=EGE&subject=PHYSICS&grade=11&q=исош',
    });

    expect(await screen.findByText('По этому отбору результатов нет')).toBeVisible();
    expect(Object.fromEntries(new URLSearchParams(asked[0]))).toMatchObject({
      academicYear: '2019/2020',
      procedure: 'EGE',
      subject: 'PHYSICS',
      grade: '11',
      q: 'исош',
    });
  });

  it('leads to the import where there is nothing yet, and tells a failure', async () => {
    answer('get', '/api/v1/assessment-results', pageOf<Result>([]));
    renderPage(<ResultsPage />, { at: '/assessment-results' });
    expect(await screen.findByRole('link', { name: 'Загрузить таблицу результатов' })).toBeVisible();

    fail('get', '/api/v1/assessment-results', { type: '/problems/internal', title: 'Внутренняя ошибка', status: 500 });
    renderPage(<ResultsPage />, { at: '/assessment-results?q=лицей' });
    expect(await screen.findByRole('alert')).toBeVisible();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/client';
import { refusalOf } from '@/features/bulkimport/importFile';
import { ImportPage } from '@/pages/bulkimport/ImportPage';
import { ImportsPage } from '@/pages/bulkimport/ImportsPage';
import { WORK } from './data';
import { renderPage, VIEWER } from './renderPage';
import { answer, BROKEN, FORBIDDEN, fail, pageOf, server } from './server';

type Import = Schemas['ImportView'];

const KINDS: Schemas['ImportKindView'][] = [
  {
    kind: 'CONTEXT_INDICES',
    title: 'Контекстные индексы школ',
    columns: [
      { name: 'schoolCode', title: 'Код ОО', required: true, key: true, description: 'Шесть цифр', example: '170103' },
    ],
    parameters: ['year', 'source'],
  },
  { kind: 'SCHOOLS', title: 'Школы', columns: [], parameters: [] },
];

const PREVIEW: Schemas['ImportPreview'] = {
  kind: 'CONTEXT_INDICES',
  format: {
    type: 'CSV',
    encoding: 'windows-1251',
    delimiter: ';',
    compressed: false,
    sheet: null,
    sheets: [],
    headerRow: 1,
    columns: [{ header: 'Код', column: 'schoolCode', title: 'Код ОО' }],
    ignoredColumns: ['Территориальный статус'],
  },
  headers: ['Код', 'Территориальный статус'],
  rows: [['170103', '6']],
  rowNumbers: [2],
  missingColumns: [],
  missingParameters: ['year'],
};

const CHECK: Import = {
  id: 7,
  kind: 'CONTEXT_INDICES',
  status: 'DONE',
  mode: 'ATOMIC',
  dryRun: true,
  fileName: 'identification-2018.csv',
  fileSize: 419,
  parameters: { year: '2018' },
  format: PREVIEW.format,
  rowsTotal: 6,
  rowsDone: 6,
  progress: 1,
  created: 6,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  noted: 0,
  failure: null,
  createdByName: 'Координатор',
  createdAt: '2021-02-01T08:00:00Z',
  startedAt: '2021-02-01T08:00:00Z',
  finishedAt: '2021-02-01T08:00:01Z',
  errors: [],
  notes: [],
};
const LOADED: Import = { ...CHECK, id: 8, dryRun: false };
const GOING: Import = { ...LOADED, status: 'RUNNING', rowsDone: 2, progress: 0.33, created: 0, finishedAt: null };
const WITH_ERROR: Import = {
  ...LOADED,
  status: 'FAILED',
  created: 0,
  unchanged: 5,
  rejected: 1,
  failure: 'В файле есть ошибки',
  errors: [
    {
      line: 14,
      row: 14,
      column: 'ИСБШ',
      value: '39%',
      code: 'Number',
      message: '«39%» — не число. Уберите знак %',
    },
  ],
};

/** A workbook with a cover; the table begins in the third row of its second sheet. */
const WORKBOOK: Schemas['ImportPreview'] = {
  ...PREVIEW,
  format: {
    ...PREVIEW.format,
    type: 'XLSX',
    encoding: null,
    delimiter: null,
    sheet: 'Данные',
    sheets: ['Титул', 'Данные'],
    headerRow: 3,
  },
  rowNumbers: [4],
  missingParameters: [],
};

const FILE = new File(['x'], 'identification-2018.csv', { type: 'text/csv' });
const choose = async (user: ReturnType<typeof renderPage>['user'], file = FILE) => {
  await screen.findByText(/Перетащите сюда файл/);
  await user.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
};

beforeEach(() => {
  answer('get', '/api/v1/imports/kinds', KINDS);
  answer('get', '/api/v1/background-work', pageOf<Schemas['BackgroundWorkView']>([]));
  answer('get', '/api/v1/imports', pageOf<Import>([]));
  answer('post', '/api/v1/files', {
    id: 3,
    sha256: '0'.repeat(64),
    size: 1,
    fileName: FILE.name,
    createdAt: '2021-02-01T08:00:00Z',
  });
});

describe('a chosen file', () => {
  it('is shown with what was found in it, and asks for what is missing', async () => {
    answer('post', '/api/v1/imports/preview', PREVIEW);
    const { user } = renderPage(<ImportsPage />, { at: '/imports' });
    await choose(user);

    await waitFor(() =>
      expect(screen.getByText(/CSV, кодировка Windows-1251, разделитель — точка с запятой/)).toBeVisible(),
    );
    expect(screen.getByText(/Не будут прочитаны: «Территориальный статус»/)).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Код → Код ОО' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Загрузить' })).toBeDisabled();

    await user.click(screen.getByRole('button', { name: 'Проверить' }));
    await waitFor(() => expect(screen.getByText('Введите год, за который посчитаны данные')).toBeVisible());
  });

  it('is warned of where most of it would not be read', async () => {
    const [column] = PREVIEW.format.columns;
    answer('post', '/api/v1/imports/preview', {
      ...PREVIEW,
      format: { ...PREVIEW.format, columns: column ? [column] : [], ignoredColumns: ['Предмет', 'Балл'] },
    });
    const { user } = renderPage(<ImportsPage />, { at: '/imports' });
    await choose(user);

    await waitFor(() => expect(screen.getByText(/Будет прочитан 1\sстолбец из\s3/)).toBeVisible());
  });

  it('says where the table is, with the rows of the file', async () => {
    answer('post', '/api/v1/imports/preview', WORKBOOK);
    const { user } = renderPage(<ImportsPage />, { at: '/imports' });
    await choose(user);

    await waitFor(() => expect(screen.getByText('XLSX, лист «Данные», заголовки в строке 3')).toBeVisible());
    expect(screen.getByRole('row', { name: '4 170103 6' })).toBeInTheDocument();
    expect(screen.getByLabelText('Строка с заголовками')).toHaveValue('3');
  });

  it('is read where she says, when it is checked too', async () => {
    const asked: string[] = [];
    const sent: URLSearchParams[] = [];
    answer('post', '/api/v1/imports/preview', ({ url }) => {
      asked.push(`${url.searchParams}`);
      const sheet = url.searchParams.get('sheet') ?? 'Данные';
      const headerRow = Number(url.searchParams.get('headerRow') ?? 3);
      return { ...WORKBOOK, format: { ...WORKBOOK.format, sheet, headerRow } };
    });
    answer('post', '/api/v1/imports', ({ url }) => {
      sent.push(url.searchParams);
      return CHECK;
    });
    answer('get', '/api/v1/imports/{importId}', CHECK);
    const { user } = renderPage(<ImportsPage />, { at: '/imports' });
    await choose(user);

    await user.click(await screen.findByRole('combobox', { name: 'Лист' }));
    await user.click(await screen.findByTitle('Титул'));
    const row = screen.getByLabelText('Строка с заголовками');
    await user.clear(row);
    await user.type(row, '12{Enter}');
    await waitFor(() => expect(screen.getByText('XLSX, лист «Титул», заголовки в строке 12')).toBeVisible());
    expect(asked).not.toContain('fileId=3&sheet=%D0%A2%D0%B8%D1%82%D1%83%D0%BB&headerRow=1');
    await user.click(screen.getByRole('button', { name: 'Проверить' }));

    await waitFor(() => expect(sent).toHaveLength(1));
    expect([sent[0]?.get('sheet'), sent[0]?.get('headerRow')]).toEqual(['Титул', '12']);
  });

  it('can be read elsewhere again where nothing could be read', async () => {
    answer('post', '/api/v1/imports/preview', WORKBOOK);
    const { user } = renderPage(<ImportsPage />, { at: '/imports' });
    await choose(user);
    const row = await screen.findByLabelText('Строка с заголовками');
    fail('post', '/api/v1/imports/preview', {
      type: '/problems/unreadable-file',
      title: 'Файл не читается',
      status: 422,
      detail: 'Строка 40: здесь заголовков нет',
    });
    await user.clear(row);
    await user.type(row, '40{Enter}');

    await waitFor(() => expect(screen.getByText('Строка 40: здесь заголовков нет')).toBeVisible());
    expect(screen.queryByRole('button', { name: 'Проверить' })).toBeNull();
    expect(screen.getByLabelText('Строка с заголовками')).toHaveValue('40');
    expect(screen.getByRole('combobox', { name: 'Лист' })).toBeEnabled();
  });

  it('is checked first and then loaded', async () => {
    const sent: string[] = [];
    answer('post', '/api/v1/imports/preview', PREVIEW);
    answer('post', '/api/v1/imports', ({ url, headers }) => {
      sent.push(`${url.searchParams}`);
      expect(headers.get('Idempotency-Key')).toBeTruthy();
      return url.searchParams.get('dryRun') === 'true' ? CHECK : LOADED;
    });
    answer('get', '/api/v1/imports/{importId}', CHECK);
    answer('get', '/api/v1/imports/{importId}/changes', [
      {
        line: 2,
        created: false,
        object: '170103, 2018',
        values: [{ column: 'value', title: 'Значение', before: '40', after: '42,1' }],
      },
    ]);
    const { user, router } = renderPage(<ImportsPage />, { at: '/imports' });
    await choose(user);

    await user.type(await screen.findByLabelText('За какой год данные'), '2018');
    await user.click(screen.getByRole('button', { name: 'Проверить' }));
    await waitFor(() => expect(screen.getByText(/Проверено 6\sстрок, ошибок нет/)).toBeVisible());
    const changes = screen.getByRole('region', { name: 'Что изменится' });
    await waitFor(() => expect(within(changes).getByText(/Показаны первые 1 из 6\sстрок/)).toBeVisible());
    expect(within(changes).getByRole('row', { name: '2 170103, 2018 Значение: 40 → 42,1' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Загрузить' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/imports/8'));
    expect(Object.fromEntries(new URLSearchParams(sent[1]))).toEqual({
      kind: 'CONTEXT_INDICES',
      mode: 'ATOMIC',
      dryRun: 'false',
      fileId: '3',
      headerRow: '1',
      year: '2018',
    });
  });

  it('names the columns it lacks', async () => {
    answer('post', '/api/v1/imports/preview', { ...PREVIEW, missingColumns: ['Код ОО'] });
    const { user } = renderPage(<ImportsPage />, { at: '/imports' });
    await choose(user);

    await waitFor(() => expect(screen.getByText('В файле не хватает столбца: «Код ОО»')).toBeVisible());
    expect(screen.queryByRole('button', { name: 'Проверить' })).toBeNull();
  });

  it('stays chosen when the network fails', async () => {
    answer('post', '/api/v1/imports/preview', { ...PREVIEW, missingParameters: [] });
    server.use(http.post('*/api/v1/imports', () => HttpResponse.error()));
    const { user } = renderPage(<ImportsPage />, { at: '/imports' });
    await choose(user);

    await user.click(await screen.findByRole('button', { name: 'Проверить' }));

    await waitFor(() => expect(screen.getByText('Сервер не отвечает')).toBeVisible());
    expect(screen.getByRole('region', { name: 'Файл «identification-2018.csv»' })).toBeVisible();
  });

  it('says what the server can’t read in it', async () => {
    fail('post', '/api/v1/imports/preview', {
      type: '/problems/unreadable-file',
      title: 'Файл не читается',
      status: 422,
      detail: 'Это PDF. Нужна таблица: CSV, XLSX или NDJSON',
    });
    const { user } = renderPage(<ImportsPage />, { at: '/imports' });
    await choose(user);

    await waitFor(() => expect(screen.getByText('Это PDF. Нужна таблица: CSV, XLSX или NDJSON')).toBeVisible());
    expect(screen.getByRole('button', { name: 'Выбрать другой файл' })).toBeVisible();
  });

  it('is refused at once when it is no table, empty or too large', () => {
    expect(refusalOf(new File(['x'], 'план.pdf'))).toMatch(/не таблица/);
    expect(refusalOf(new File([], 'a.csv'))).toMatch(/пуст/);
    expect(refusalOf(Object.defineProperty(new File(['x'], 'a.csv'), 'size', { value: 1e12 }))).toMatch(/Разделите/);
    expect(refusalOf(FILE)).toBeNull();
  });
});

describe('the history', () => {
  it('says how each import ended', async () => {
    answer('get', '/api/v1/imports', pageOf([LOADED, { ...WITH_ERROR, id: 9, fileName: 'b.csv' }]));
    renderPage(<ImportsPage />, { at: '/imports' });

    expect(await screen.findByRole('link', { name: 'identification-2018.csv' })).toHaveAttribute('href', '/imports/8');
    expect(screen.getByText('загружено')).toBeVisible();
    expect(screen.getByText('не загружено: ошибки')).toBeVisible();
  });

  it('says where to begin when there is none', async () => {
    renderPage(<ImportsPage />, { at: '/imports' });
    await waitFor(() => expect(screen.getByText('Загрузок ещё не было')).toBeVisible());
  });

  it('says that there is no access', async () => {
    renderPage(<ImportsPage />, { at: '/imports', me: VIEWER });
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible());
  });

  it('tries again after an error', async () => {
    fail('get', '/api/v1/imports/kinds', BROKEN);
    const { user } = renderPage(<ImportsPage />, { at: '/imports' });
    await screen.findByRole('alert');

    answer('get', '/api/v1/imports/kinds', KINDS);
    await user.click(screen.getByRole('button', { name: 'Повторить' }));

    await waitFor(() => expect(screen.getByText(/Перетащите сюда файл/)).toBeVisible());
  });
});

describe('an import', () => {
  const open = () => renderPage(<ImportPage />, { at: '/imports/8', path: '/imports/:importId' });

  it('shows errors beside their lines and says what to do', async () => {
    answer('get', '/api/v1/imports/{importId}', WITH_ERROR);
    open();

    await waitFor(() => expect(screen.getByText(/Ничего не загружено: в файле 1\sстрока с ошибками/)).toBeVisible());
    const row = screen.getByRole('row', { name: /14 ИСБШ/ });
    expect(within(row).getByText('«39%» — не число. Уберите знак %')).toBeVisible();
    expect(within(row).queryByText(/в тексте/)).toBeNull();
  });

  it('gives the rows to mend under the name it tells', async () => {
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    answer('get', '/api/v1/imports/{importId}', WITH_ERROR);
    const accepted: (string | null)[] = [];
    server.use(
      http.get('*/api/v1/imports/8/errors', ({ request }) => {
        accepted.push(request.headers.get('Accept'));
        return new HttpResponse('PK', { headers: { 'Content-Disposition': 'attachment; filename="errors-8.xlsx"' } });
      }),
    );
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Скачать строки с ошибками (Excel)' }));

    await waitFor(() => expect(saved).toEqual(['Строки с ошибками, загрузка 8.xlsx']));
    expect(
      await screen.findByText('Файл «Строки с ошибками, загрузка 8.xlsx» сохранён в загрузки'),
    ).toBeInTheDocument();
    expect(accepted).toEqual(['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
  });

  it('names the row of the spreadsheet, and the line where it differs', async () => {
    const errors = WITH_ERROR.errors.map((error) => ({ ...error, line: 17 }));
    answer('get', '/api/v1/imports/{importId}', { ...WITH_ERROR, errors });
    open();

    expect(await screen.findByRole('row', { name: /^14 в тексте 17 ИСБШ/ })).toBeVisible();
  });

  it('that was refused says what would have been created', async () => {
    answer('get', '/api/v1/imports/{importId}', { ...WITH_ERROR, created: 4, updated: 1, unchanged: 0 });
    answer('get', '/api/v1/imports/{importId}/changes', [
      { line: 2, created: true, object: '170101', values: [{ column: 'value', title: 'Значение', after: '42' }] },
    ]);
    open();

    await waitFor(() => expect(screen.getByText('Было бы создано')).toBeVisible());
    expect(screen.queryByText('Создано')).toBeNull();
    const changes = screen.getByRole('region', { name: 'Что изменилось бы' });
    expect(await within(changes).findByRole('row', { name: '2 170101 новая запись Значение: 42' })).toBeVisible();
  });

  it('shows what was read otherwise than it stands', async () => {
    const note = {
      line: 2,
      row: 2,
      column: 'Код ОО',
      value: '10101',
      code: 'LOST_ZERO',
      message: 'Прочитано «010101»',
    };
    answer('get', '/api/v1/imports/{importId}', { ...LOADED, noted: 1, notes: [note] });
    open();

    const notes = await screen.findByRole('region', { name: 'Замечания' });
    expect(within(notes).getByRole('row', { name: '2 Код ОО «10101» Прочитано «010101»' })).toBeVisible();
  });

  it('follows the events while it runs', async () => {
    let asked = 0;
    answer('get', '/api/v1/imports/{importId}', () => {
      asked += 1;
      return asked === 1 ? GOING : LOADED;
    });
    server.use(
      http.get('*/api/v1/imports/8/events', () => {
        const half = JSON.stringify({ ...GOING, rowsDone: 3, progress: 0.5 });
        return new HttpResponse(`data:${half}\n\ndata:${JSON.stringify(LOADED)}\n\n`, {
          headers: { 'Content-Type': 'text/event-stream' },
        });
      }),
    );
    open();

    await waitFor(() => expect(screen.getByText(/Загружено 6\sстрок/)).toBeVisible());
    expect(screen.getByRole('link', { name: 'провести идентификацию' })).toHaveAttribute('href', '/identification');
  });

  it('asks again where events don’t come through', async () => {
    let asked = 0;
    answer('get', '/api/v1/imports/{importId}', () => {
      asked += 1;
      return asked < 3 ? GOING : LOADED;
    });
    fail('get', '/api/v1/imports/{importId}/events', BROKEN);
    open();

    expect(await screen.findByRole('progressbar', { name: 'Ход загрузки' })).toHaveAttribute('aria-valuenow', '33');
    await waitFor(() => expect(screen.getByText(/Загружено 6\sстрок/)).toBeVisible());
  });

  it('is cancelled by whoever began it, after a question', async () => {
    answer('get', '/api/v1/imports/{importId}', GOING);
    fail('get', '/api/v1/imports/{importId}/events', BROKEN);
    answer('get', '/api/v1/background-work', pageOf([{ ...WORK, address: '/api/v1/imports/8' }]));
    const cancelled: string[] = [];
    answer('post', '/api/v1/background-work/{workId}/cancellation', ({ url }) => {
      cancelled.push(url.pathname);
      return { ...WORK, cancelAsked: true };
    });
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Отменить загрузку' }));
    expect(cancelled).toEqual([]);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Прервать' }));

    await waitFor(() => expect(cancelled).toEqual(['/api/v1/background-work/3/cancellation']));
  });

  it('says that it was cancelled', async () => {
    answer('get', '/api/v1/imports/{importId}', { ...LOADED, status: 'CANCELLED', created: 0, rowsTotal: 0 });
    open();

    await waitFor(() => expect(screen.getByText('Загрузка отменена, ничего не записано')).toBeVisible());
    expect(screen.queryByText(/Данные на месте/)).toBeNull();
  });

  it('is not called loaded where every row was bad', async () => {
    answer('get', '/api/v1/imports/{importId}', {
      ...WITH_ERROR,
      mode: 'PARTIAL',
      status: 'DONE',
      unchanged: 0,
      rejected: 6,
      rowsTotal: 6,
    });
    open();

    await waitFor(() => expect(screen.getByText(/Ничего не загружено: в файле 6\sстрок с ошибками/)).toBeVisible());
  });

  it('is taken back after it was said what goes and what stays', async () => {
    const ordered: string[] = [];
    const withdrawal: Schemas['ImportWithdrawal'] = {
      id: 1,
      status: 'DONE',
      removed: 5,
      restored: 0,
      kept: 1,
      failure: null,
      createdByName: 'Координатор',
      createdAt: '2021-02-01T09:00:00Z',
    };
    answer('get', '/api/v1/imports/{importId}', () => (ordered.length > 0 ? { ...LOADED, withdrawal } : LOADED));
    answer('get', '/api/v1/imports/{importId}/withdrawal', {
      removes: 5,
      restores: 0,
      keeps: 1,
      kept: [{ object: '170103, 2018', reason: 'изменено после загрузки' }],
    });
    answer('post', '/api/v1/imports/{importId}/withdrawal', ({ url }) => {
      ordered.push(url.pathname);
      return { ...LOADED, withdrawal: { ...withdrawal, status: 'QUEUED' as const } };
    });
    const { user } = open();

    await user.click(await screen.findByRole('button', { name: 'Отменить загрузку' }));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(within(dialog).getByText('170103, 2018: изменено после загрузки')).toBeVisible());
    expect(ordered).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Отменить загрузку' }));

    await waitFor(() => expect(screen.getByText(/Загрузка отменена: удалено 5,/)).toBeVisible());
    expect(screen.queryByText(/Данные на месте/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Отменить загрузку' })).toBeNull();
  });

  it('gives passwords to the people whom it has added, and anew only after a question', async () => {
    const asked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    answer('get', '/api/v1/imports/{importId}', { ...LOADED, kind: 'USERS', created: 3 });
    server.use(
      http.post('*/api/v1/imports/8/temporary-passwords', ({ request }) => {
        asked.push(new URL(request.url).search);
        return asked.length === 2
          ? HttpResponse.json({ type: '/problems/x', title: 'Выдавать пароли некому', status: 409 }, { status: 409 })
          : new HttpResponse(new Blob(['file']));
      }),
    );
    const { user } = open();

    const give = await screen.findByRole('button', { name: /Выдать временные пароли/ });
    await user.click(give);
    await screen.findByText(/Временные пароли, загрузка 8.xlsx» сохранён/);
    await user.click(give);
    await waitFor(() => expect(screen.getByText('Выдавать пароли некому')).toBeVisible());

    await user.click(screen.getByRole('button', { name: 'Файл потерян…' }));
    const dialog = await screen.findByRole('dialog');
    expect(asked).toEqual(['', '']);
    await user.click(within(dialog).getByRole('button', { name: 'Выдать заново' }));
    await waitFor(() => expect(asked).toEqual(['', '', '?renew=true']));
  });

  it('gives no passwords where it was taken back, or has added nobody', async () => {
    answer('get', '/api/v1/imports/{importId}', { ...LOADED, kind: 'USERS', created: 0, updated: 3 });
    open();
    await waitFor(() => expect(screen.getByText(/Данные на месте/)).toBeVisible());
    expect(screen.queryByRole('button', { name: /Выдать временные пароли/ })).toBeNull();
  });

  it('says that there is no access', async () => {
    fail('get', '/api/v1/imports/{importId}', FORBIDDEN);
    open();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible());
  });
});

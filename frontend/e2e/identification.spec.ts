import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, signIn } from './support';

/** The table as people have it: Windows-1251, semicolons, decimal commas. */
const TABLE = fileURLToPath(new URL('../../docs/examples/identification-2018.csv', import.meta.url));
const IDENTIFIED = ['170101', '170102', '170103', '170105'];

test.describe.configure({ mode: 'serial' });

test('a coordinator loads her table and finds, explains, approves and saves the four schools', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'coordinator');
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Сроки' })).toBeVisible();
  await expectAccessible(page);

  await loadTable(page);
  await createRule(page, `Проверка ${Date.now()}`);
  await run(page);

  await page.getByRole('combobox', { name: 'Решение' }).click();
  await page.getByTitle('Отнесена', { exact: true }).click();
  await expect(page.locator('tr.ant-table-row')).toHaveCount(IDENTIFIED.length);
  for (const code of IDENTIFIED) {
    await expect(page.getByRole('row', { name: new RegExp(code) })).toContainText('Отнесена');
  }
  await expectAccessible(page);

  await explain(page);
  await approve(page);
  await save(page);
  await enrol(page);
});

async function loadTable(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Загрузка данных' }).click();
  await expect(page.getByText('Перетащите сюда файл')).toBeVisible();
  await expectAccessible(page);
  await page.locator('input[type=file]').setInputFiles(TABLE);
  await expect(page.getByText('кодировка Windows-1251')).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('За какой год данные').fill('2018');
  await page.getByRole('button', { name: 'Проверить' }).click();
  await expect(page.getByText(/Проверено .* ошибок нет/)).toBeVisible();
  await page.getByRole('button', { name: 'Загрузить', exact: true }).click();
  await expect(page).toHaveURL(/\/imports\/\d+/);
  // On a machine that has the data already the same file changes nothing.
  await expect(page.getByText(/Загружен[аыо] .* строк|уже были загружены раньше/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'провести идентификацию' }).click();
}

async function createRule(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Идентификация' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Запустить' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Составить правило' }).click();
  await page.getByLabel('Название правила').fill(name);
  await expect(page.getByText(/группа качества ОГЭ не больше\s5 и группа ИСБШ не больше\s3/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Создать правило' }).click();
  await page.getByRole('combobox', { name: 'Правило', exact: true }).first().click();
  // the new rule is chosen already; its name stands in the field and in the list
  await page.getByTitle(name, { exact: true }).last().click();
}

async function run(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Данные за год' }).click();
  await page.getByTitle('2018', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Запустить' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Идентификация за 2018 год' })).toBeVisible();
  await expect(page.getByText(/выявлены 4/)).toBeVisible();
}

async function explain(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Почему.*СОШ №\s3/ }).click();
  const drawer = page.getByRole('dialog', { name: 'Почему принято такое решение' });
  await expect(drawer.getByText(/Группа качества ОГЭ — 4, не больше 5/)).toBeVisible();
  await expect(drawer.getByText(/Группа ИСБШ — 2, не больше 3/)).toBeVisible();
  await expect(page).toHaveURL(/open=why-\d+/);
  await expectAccessible(page);
  await page.goBack();
  await expect(drawer).toHaveCount(0);
}

async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Утвердить' }).click();
  const question = page.getByRole('dialog', { name: 'Утвердить результат?' });
  await expect(question.getByText(/к ШНОР отнесены 4\sшколы из 6/)).toBeVisible();
  await question.getByLabel(/Примечание/).fill('Протокол рабочей группы');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Утвердить' }).click();
  await expect(page.getByText(/Утверждено \d/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Утвердить' })).toHaveCount(0);
}

async function save(page: Page): Promise<void> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Сохранить как…' }).click();
  await page.getByRole('menuitem', { name: 'Как на экране: Excel (XLSX)' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
}

async function enrol(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Включить в цикл' }).click();
  const dialog = page.getByRole('dialog', { name: 'Включить выявленные школы в цикл' });
  await expect(dialog.getByLabel('Основание')).toHaveValue(/^Отнесена к ШНОР за 2018 год по правилу «.*», утверждено/);
  await expectAccessible(page);
  await dialog.getByLabel('Цикл').fill('500');
  await page.getByTitle(/^500\+/).click();
  await dialog.getByRole('button', { name: 'Включить' }).click();
  await expect(page).toHaveURL(/\/cycles\/\d+\?.*tab=schools/);
  await expect(page.getByText(/В цикл вошл[аио]/)).toBeVisible();
  await expect(page.getByRole('row', { name: /СОШ №\s3/ })).toBeVisible();
  await expectAccessible(page);
}

test('a school sees what was decided about itself, and nothing of others', async ({ page }) => {
  await signIn(page, 'school');
  const own = page.getByRole('region', { name: 'Ваша школа' });
  await expect(own.getByText(/за 2018 год, утверждено/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Загрузка данных' })).toHaveCount(0);
  await expectAccessible(page);

  await page.goto('/schools');
  await expect(page.getByText('1 школа', { exact: true })).toBeVisible();
  await page.goto('/imports');
  await expect(page.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible();
  await page.goto('/identification/rules/new');
  await expect(page.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible();
});

test('a viewer reads a result with its reasons and can change nothing', async ({ page }) => {
  await signIn(page, 'viewer', '/identification');
  await page.getByRole('link', { name: 'За 2018 год' }).first().click();
  await expect(page.locator('tr.ant-table-row')).not.toHaveCount(0);
  await expect(page.getByRole('button', { name: /Утвердить|Запустить|Составить/ })).toHaveCount(0);
  await page
    .getByRole('button', { name: /^Почему/ })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: 'Почему принято такое решение' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/imports');
  await expect(page.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible();
});

test('a curator begins with the schools of the assignment', async ({ page }) => {
  await signIn(page, 'curator');
  const mine = page.getByRole('region', { name: 'Мои школы' });
  await expect(mine.getByRole('link')).toHaveCount(2);
  await expectAccessible(page);
});

test('an operator sees all municipalities, and errors stand beside their lines', async ({ page }) => {
  await signIn(page, 'region');
  await expect(page.getByRole('region', { name: 'Муниципалитеты' }).getByRole('table')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/imports');
  const text = 'Код ОО;Группа качества ОГЭ;ИСБШ\n170103;4;39%\n999999;4;39\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ошибки.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByLabel('За какой год данные').fill('2018');
  await page.getByRole('button', { name: 'Проверить' }).click();
  await expect(page.getByRole('row', { name: /Уберите знак %/ })).toContainText('39%');
  await expect(page.getByRole('row', { name: /нет среди ваших школ/ })).toContainText('999999');
  await expect(page.getByRole('button', { name: 'Загрузить', exact: true })).toBeDisabled();
  await expectAccessible(page);
});

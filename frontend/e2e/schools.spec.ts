import { expect, type Route, test } from '@playwright/test';
import { expectAccessible, PASSWORD, signIn } from './support';

test('a coordinator finds a school as people write it and edits it', async ({ page }) => {
  await signIn(page, 'coordinator', '/schools');
  await page.getByRole('searchbox').fill('сош № 3');
  const found = page.getByRole('link', { name: /СОШ №\s3/ });
  await expect(found).toHaveCount(1);
  await expect(page).toHaveURL(/q=/);
  await expectAccessible(page);

  await found.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('СОШ №');
  await expectAccessible(page);

  const phone = `+7 (34342) 2-${String(Date.now()).slice(-4)}`;
  await page.getByRole('button', { name: 'Изменить сведения' }).click();
  await page.getByRole('dialog').getByLabel('Телефон').fill(phone);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('link', { name: phone })).toBeVisible();
});

test('two people edit the same school: both versions are shown', async ({ page, browser }) => {
  const other = await (await browser.newContext()).newPage();
  await signIn(page, 'coordinator', '/schools');
  await page.getByRole('link', { name: /СОШ №\s3/ }).click();
  await page.getByRole('button', { name: 'Изменить сведения' }).click();
  await page.getByRole('dialog').getByLabel('Адрес').fill('ул. Первая, 1');

  await signIn(other, 'region', new URL(page.url()).pathname);
  await other.getByRole('button', { name: 'Изменить сведения' }).click();
  await other
    .getByRole('dialog')
    .getByLabel('Адрес')
    .fill(`ул. Вторая, ${Date.now() % 1000}`);
  await other.getByRole('button', { name: 'Сохранить' }).click();
  await expect(other.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: 'Сохранить' }).click();
  const question = page.getByRole('dialog', { name: /запись изменил кто-то другой/ });
  await expect(question.getByRole('row', { name: /Адрес.*Первая.*Вторая/ })).toBeVisible();
  await question.getByRole('button', { name: 'Записать моё' }).click();
  await expect(page.getByText('ул. Первая, 1')).toBeVisible();
});

test('a session that ends over a form asks for the password and keeps the form', async ({ page, context }) => {
  await signIn(page, 'coordinator', '/schools');
  await page.getByRole('link', { name: /СОШ №\s3/ }).click();
  await page.getByRole('button', { name: 'Изменить сведения' }).click();
  await page.getByRole('dialog').getByLabel('Адрес').fill('ул. Третья, 3');
  await context.clearCookies();
  const refuse = (route: Route) => route.fulfill({ status: 401, json: { type: '/problems/unauthenticated' } });
  await page.route('**/api/v1/schools/*', refuse);
  await page.getByRole('button', { name: 'Сохранить' }).click();

  const question = page.getByRole('dialog', { name: 'Сеанс закончился' });
  await expect(question).toBeVisible();
  await page.unroute('**/api/v1/schools/*', refuse);
  await question.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
  await question.getByRole('button', { name: 'Продолжить' }).click();

  await expect(page.getByText('ул. Третья, 3')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a school fills in its social passport and sees no other school', async ({ page }) => {
  await signIn(page, 'school', '/schools');
  await expect(page.getByText('1 школа')).toBeVisible();
  await page.getByRole('table').getByRole('link').click();
  const passport = page.getByRole('region', { name: 'Социальный паспорт' });
  await passport.getByRole('button', { name: 'Заполнить за учебный год' }).click();
  const students = page.getByRole('dialog').getByLabel('Обучающихся');
  await students.fill('512');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(passport.getByRole('row', { name: /Обучающихся/ })).toContainText('512');
});

test('the list is saved as a file, with the filters that are shown', async ({ page }) => {
  await signIn(page, 'region', '/schools?q=3');
  await page.getByRole('button', { name: 'Сохранить как…' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Как на экране: Excel (XLSX)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
});

test('search opens by a key from every page', async ({ page }) => {
  await signIn(page, 'viewer', '/cycles');
  // At once, as people do: what is typed while the dialog opens is not lost.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('170103');
  await expect(page.locator('.ant-select-item-option')).toHaveCount(1);
  await expect(page.locator('.ant-select-item-option')).toContainText('СОШ №');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('СОШ №');
});

test('on a phone the menu folds away, and the list is what one sees', async ({ page }) => {
  await signIn(page, 'coordinator', '/schools');
  await page.setViewportSize({ width: 390, height: 844 });
  const navigation = page.getByRole('navigation', { name: 'Разделы' });
  await expect(navigation).toBeHidden();
  await expect(page.getByRole('link', { name: /СОШ №\s3/ }).first()).toBeInViewport();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Разделы' }).click();
  await expectAccessible(page);
  await navigation.getByRole('link', { name: 'Циклы' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Циклы' })).toBeVisible();
  await expect(navigation).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

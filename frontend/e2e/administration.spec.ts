import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './support';

test('an administrator adds a user, who then has to change the password', async ({ page, browser }) => {
  const username = `e2e-${Date.now()}`;
  await signIn(page, 'admin', '/users');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Добавить пользователя' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('ФИО или должность').fill('Координатор проверки');
  await drawer.getByLabel('Имя для входа').fill(username);
  await drawer.getByLabel('Роль').click();
  await page.getByTitle('Муниципальный координатор').click();
  await drawer.getByLabel('Муниципалитет').click();
  await page
    .locator('.ant-select-item-option:visible', { hasText: /округ|район/ })
    .first()
    .click();
  await drawer.getByRole('button', { name: 'Добавить пользователя' }).click();
  const password = (await page.locator('code').last().textContent()) ?? '';
  await page.getByRole('button', { name: 'Записано, закрыть' }).click();

  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto('/schools');
  await theirs.getByLabel('Имя пользователя').fill(username);
  await theirs.getByLabel('Пароль', { exact: true }).fill(password);
  await theirs.getByRole('button', { name: 'Войти' }).click();
  await theirs.getByLabel('Текущий пароль').fill(password);
  await theirs.getByLabel('Новый пароль', { exact: true }).fill(`${password}-own`);
  await theirs.getByLabel('Новый пароль ещё раз').fill(`${password}-own`);
  await theirs.getByRole('button', { name: 'Сменить пароль' }).click();
  await expect(theirs.getByRole('navigation', { name: 'Разделы' })).toBeVisible();
});

test('a region operator creates a cycle from the template and puts a school into it', async ({ page }) => {
  const code = `E2E-${Date.now()}`;
  await signIn(page, 'region', '/cycles');
  await page.getByRole('button', { name: 'Создать цикл' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Образец календаря').click();
  await page.locator('.ant-select-item-option').first().click();
  await drawer.getByLabel('Код').fill(code);
  await drawer.getByLabel('Программа').fill('500+');
  await drawer.getByRole('button', { name: 'Создать цикл' }).click();
  await expect(page.getByRole('tab', { name: 'Календарь' })).toBeVisible();
  await expect(page.getByRole('row', { name: /15 февраля/ }).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Школы', exact: true }).click();
  await page.getByRole('button', { name: 'Включить школу' }).click();
  await page.getByRole('dialog').getByLabel('Школа').click();
  await page.keyboard.type('170103');
  await page.locator('.ant-select-item-option', { hasText: '170103' }).click();
  await page.getByRole('dialog').getByLabel('Основание').fill('проверка');
  await page.getByRole('button', { name: 'Включить', exact: true }).click();
  await expect(page.getByRole('row', { name: /170103.*проверка/ })).toBeVisible();
});

test('a viewer sees no administration and gets 403 by its address', async ({ page }) => {
  await signIn(page, 'viewer', '/');
  await expect(page.getByRole('link', { name: 'Пользователи' })).toHaveCount(0);
  await page.goto('/users');
  await expect(page.getByRole('heading', { name: 'Нет доступа к этой странице' })).toBeVisible();
});

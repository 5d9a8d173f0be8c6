import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './support';

test('a signed-in session survives a reload and ends with sign-out', async ({ page }) => {
  await signIn(page, 'region', '/schools');
  await expect(page.getByRole('heading', { level: 1, name: 'Школы' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Школы' })).toBeVisible();

  await page.getByRole('button', { name: 'Региональный оператор' }).click();
  await page.getByRole('menuitem', { name: 'Выйти' }).click();
  await expect(page.getByLabel('Имя пользователя')).toBeVisible();
  await page.goto('/schools');
  await expect(page.getByLabel('Имя пользователя')).toBeVisible();
});

test('the sign-in page is accessible and tells a wrong password', async ({ page }) => {
  await page.goto('/sign-in');
  await expectAccessible(page);
  await page.getByLabel('Имя пользователя').fill('nobody');
  await page.getByLabel('Пароль', { exact: true }).fill('wrong password');
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
});

import { expect, test } from '@playwright/test';
import { enter, expectAccessible, signIn } from './support';

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

test('a tab shows whose session it is when somebody else signs in in another', async ({ page }) => {
  const other = await page.context().newPage();
  await other.goto('/sign-in');
  await signIn(page, 'region', '/schools');

  await enter(other, 'coordinator');

  await expect(page.getByRole('button', { name: 'Муниципальный координатор' })).toBeVisible();
  await expect(page.getByText('В другой вкладке вошли как «Муниципальный координатор»')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Школы' })).toBeVisible();
});

test('the sign-in page is accessible and tells a wrong password', async ({ page }) => {
  await page.goto('/sign-in');
  await expectAccessible(page);
  await page.getByLabel('Имя пользователя').fill('nobody');
  await page.getByLabel('Пароль', { exact: true }).fill('wrong password');
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
});

import { defineConfig } from '@playwright/test';

const baseURL = process.env.BASE_URL;
if (baseURL === undefined) {
  throw new Error('Задайте BASE_URL: адрес работающего приложения с демонстрационными данными');
}

export default defineConfig({
  testDir: '.',
  outputDir: '.output',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import createClient from 'openapi-fetch';
import type { paths } from '../src/api/schema';

/** A client of somebody else: made from the contract and nothing else, as a region's program is. */
const api = createClient<paths>({ baseUrl: process.env.BASE_URL });
const CSV = readFileSync('../docs/examples/identification-2018.csv');

async function tokenOf(username: string): Promise<string> {
  const { data } = await api.POST('/api/v1/auth/login', {
    body: { username, password: process.env.DEMO_PASSWORD ?? '' },
  });
  expect(data?.expiresIn).toBe(600);
  return data?.accessToken ?? '';
}

const by = (token: string) => ({ Authorization: `Bearer ${token}` });

test.describe('a client made from the contract', () => {
  let operator: Record<string, string>;

  test.beforeAll(async () => {
    operator = by(await tokenOf('region'));
  });

  test('reads a list as a page and as files', async () => {
    const query = { sort: '-name', size: 3 } as const;
    const page = await api.GET('/api/v1/schools', { params: { query }, headers: operator });
    if (page.data === undefined || typeof page.data === 'string') {
      throw new Error('a page was asked for');
    }
    expect(page.data.items).toHaveLength(3);
    const total: number = page.data.total;

    const csv = await api.GET('/api/v1/schools', { headers: { ...operator, Accept: 'text/csv' }, parseAs: 'text' });
    const table: string = csv.data ?? '';
    expect(table.trim().split('\n')).toHaveLength(total + 1);
    expect(table).toMatch(/^code,name,/);

    const lines = await api.GET('/api/v1/schools', {
      headers: { ...operator, Accept: 'application/x-ndjson' },
      parseAs: 'text',
    });
    expect(JSON.parse((lines.data ?? '').split('\n')[0] ?? '')).toHaveProperty('code');

    const sheet = await api.GET('/api/v1/schools', {
      headers: { ...operator, Accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
      parseAs: 'arrayBuffer',
    });
    expect(
      Buffer.from(sheet.data ?? new ArrayBuffer(0))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  test('reads an object once, and changes it from the version that it has', async () => {
    const list = await api.GET('/api/v1/schools', { params: { query: { size: 1 } }, headers: operator });
    const schoolId = typeof list.data === 'object' ? (list.data.items[0]?.id ?? 0) : 0;
    const path = { schoolId };
    const read = await api.GET('/api/v1/schools/{schoolId}', { params: { path }, headers: operator });
    const tag = read.response.headers.get('ETag') ?? '';
    const again = await api.GET('/api/v1/schools/{schoolId}', {
      params: { path, header: { 'If-None-Match': tag } },
      headers: operator,
    });
    expect(again.response.status).toBe(304);

    const school = read.data;
    if (school === undefined) {
      throw new Error('no school');
    }
    const body = { code: school.code, name: school.name, municipalityId: school.municipalityId };
    const stale = await api.PUT('/api/v1/schools/{schoolId}', {
      params: { path, header: { 'If-Match': '"999"' } },
      headers: operator,
      body,
    });
    expect(stale.error?.type).toBe('/problems/stale-version');
    expect(stale.response.status).toBe(412);
  });

  test('is told where a request is wrong', async () => {
    const { error } = await api.POST('/api/v1/cycles', {
      headers: operator,
      body: { code: '', name: 'Цикл', program: '500+', startsOn: '2021-01-01', endsOn: '2021-12-31' },
    });
    expect(error?.errors?.[0]).toMatchObject({ pointer: '/code', code: 'NOT_BLANK' });
    const { error: wrong } = await api.GET('/api/v1/schools', {
      params: { query: { size: 1000 } },
      headers: operator,
    });
    expect(wrong?.errors?.[0]).toMatchObject({ parameter: 'size', code: 'MAX' });
  });

  test('loads a file, and takes its errors, its rejected rows and the template', async () => {
    const spoiled = Buffer.concat([CSV, Buffer.from('\nnowhere;;;\n')]);
    const { data: load, response } = await api.POST('/api/v1/imports', {
      params: { query: { kind: 'CONTEXT_INDICES', year: 2018, mode: 'PARTIAL', dryRun: true, wait: 30 } as never },
      headers: { ...operator, 'Content-Type': 'text/csv' },
      body: spoiled as never,
      bodySerializer: (body: unknown) => body as BodyInit,
    });
    expect(response.headers.get('Location')).toMatch(new RegExp(`/api/v1/imports/${load?.id}$`));
    expect(load?.rejected).toBe(1);
    const path = { importId: load?.id ?? 0 };

    const errors = await api.GET('/api/v1/imports/{importId}/errors', {
      params: { path },
      headers: { ...operator, Accept: 'text/csv' },
      parseAs: 'text',
    });
    const listed: string = errors.data ?? '';
    expect(listed).toContain('line');
    const rejected = await api.GET('/api/v1/imports/{importId}/rejected', {
      params: { path },
      headers: operator,
      parseAs: 'text',
    });
    const rows: string = rejected.data ?? '';
    expect(rows).toContain('nowhere');

    const template = await api.GET('/api/v1/imports/templates/{kind}', {
      params: { path: { kind: 'CONTEXT_INDICES' } },
      headers: { ...operator, Accept: 'text/csv' },
      parseAs: 'text',
    });
    expect(String(template.data)).toContain(';');
  });

  test('signs in as a program whose secret is being replaced', async () => {
    const admin = by(await tokenOf('admin'));
    const { data: made } = await api.POST('/api/v1/service-accounts', {
      headers: admin,
      body: { clientId: `loader-${Date.now()}`, displayName: 'Загрузка', role: 'ADMIN', enabled: true },
    });
    const first = made?.clientSecret ?? '';
    const { data: renewed } = await api.POST('/api/v1/service-accounts/{accountId}/secret', {
      params: { path: { accountId: made?.account.id ?? 0 }, query: { keepHours: 1 } },
      headers: admin,
    });
    for (const secret of [first, renewed?.clientSecret ?? '']) {
      const { data } = await api.POST('/api/v1/auth/token', {
        body: { grant_type: 'client_credentials', client_id: made?.account.clientId, client_secret: secret },
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        bodySerializer: (body) => new URLSearchParams(body as Record<string, string>),
      });
      const { data: me } = await api.GET('/api/v1/me', { headers: by(data?.access_token ?? '') });
      expect(me?.displayName).toBe('Загрузка');
    }
  });
});

test('the contract is a page of the running product', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto('/docs/#/schools/listSchools');
  await expect(page.getByRole('heading', { name: /Антириск/ })).toBeVisible();
  await expect(page.getByText('Words of a present or former name').first()).toBeVisible({ timeout: 30_000 });
  expect(errors).toEqual([]);
});

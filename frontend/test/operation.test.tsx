import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { read, useRead } from '@/api/read';
import { send } from '@/api/send';
import { HELD, type Operation, useOperation } from '@/shared/hooks/useOperation';
import { REGION } from './data';
import { renderPage } from './renderPage';
import { answer, BROKEN, pageOf, server } from './server';

interface Region {
  name: string;
  code: string;
}

const INPUT: Region = { name: 'Область', code: '66' };
const create: Operation<Region, unknown> = {
  send: (body, key) => send('post', '/api/v1/regions', { key, body }),
  changes: ['/api/v1/regions'],
  said: 'Регион добавлен',
};

function Page({ operation, values = () => INPUT }: { operation: Operation<Region, unknown>; values?: () => Region }) {
  const regions = useRead(read('/api/v1/regions', { query: { size: 200 } }));
  const { run, busy, problem } = useOperation(operation);
  return (
    <>
      <p>регионов: {regions.data?.total ?? '…'}</p>
      <button type="button" disabled={busy} onClick={() => run(values())}>
        Добавить
      </button>
      {problem && <p role="alert">{problem.title}</p>}
    </>
  );
}

/** Takes what is created, or refuses it while there are refusals left; tells the keys it was sent with. */
function regions(refusals: number): string[] {
  const keys: string[] = [];
  let left = refusals;
  let total = 1;
  answer('get', '/api/v1/regions', () => pageOf([REGION], total));
  server.use(
    http.post('*/api/v1/regions', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key') ?? '');
      if (left > 0) {
        left -= 1;
        return HttpResponse.json(BROKEN, { status: 500 });
      }
      total += 1;
      return HttpResponse.json(REGION);
    }),
  );
  return keys;
}

const press = async ({ user }: ReturnType<typeof renderPage>) => {
  const button = await screen.findByRole('button', { name: 'Добавить' });
  await waitFor(() => expect(button).toBeEnabled());
  await user.click(button);
};

it('reads anew what a write made stale, and says that it is done', async () => {
  regions(0);
  const page = renderPage(<Page operation={create} />);
  await waitFor(() => expect(screen.getByText('регионов: 1')).toBeVisible());

  await press(page);

  await waitFor(() => expect(screen.getByText('регионов: 2')).toBeVisible());
  expect(await screen.findByText('Регион добавлен')).toBeInTheDocument();
});

it('sends the same values after a failure with the same key, and anything later with another', async () => {
  const keys = regions(1);
  let code = '66';
  const page = renderPage(<Page operation={create} values={() => ({ ...INPUT, code })} />);

  await press(page);
  expect(await screen.findByRole('alert')).toHaveTextContent(BROKEN.title);
  await press(page);
  await waitFor(() => expect(screen.getByText('регионов: 2')).toBeVisible());
  // the notice of success is an alert, too
  expect(screen.queryByText(BROKEN.title)).toBeNull();
  await press(page);
  code = '67';
  await waitFor(() => expect(keys).toHaveLength(3));
  await press(page);
  await waitFor(() => expect(keys).toHaveLength(4));

  expect(keys[0]).not.toBe('');
  expect(keys[1]).toBe(keys[0]);
  expect(new Set(keys).size).toBe(3);
});

it('says nothing was done while somebody has to decide first', async () => {
  answer('get', '/api/v1/regions', pageOf([REGION]));
  let went = false;
  const held: Operation<Region, unknown> = {
    ...create,
    send: async () => HELD,
    after: () => {
      went = true;
    },
  };
  const page = renderPage(<Page operation={held} />);

  await press(page);

  await waitFor(() => expect(screen.getByRole('button', { name: 'Добавить' })).toBeEnabled());
  expect(screen.queryByText('Регион добавлен')).toBeNull();
  expect(went).toBe(false);
});

import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { forgetToken, onSessionEnd, rememberToken, wasSignedIn } from '@/api/accessToken';
import { api } from '@/api/client';
import { server } from './server';

const token = (accessToken: string, expiresIn = 900) => ({ accessToken, expiresIn, mustChangePassword: false });

/** A server that knows one good token, and gives it on refresh. */
function serverKnowing(good: string, refreshes: () => Response) {
  const seen: (string | null)[] = [];
  server.use(
    http.get('*/api/v1/cycles', ({ request }) => {
      const given = request.headers.get('Authorization');
      seen.push(given);
      return given === `Bearer ${good}`
        ? HttpResponse.json({ items: [], total: 0, page: 1, size: 20 })
        : HttpResponse.json({ type: '/problems/unauthenticated', title: 'Нужно войти', status: 401 }, { status: 401 });
    }),
    http.post('*/api/v1/auth/refresh', refreshes),
  );
  return seen;
}

describe('a token that the server no longer takes', () => {
  it('is renewed once for calls that run side by side, and they are sent again', async () => {
    const refresh = vi.fn(() => HttpResponse.json(token('new')));
    const seen = serverKnowing('new', refresh);
    rememberToken(token('old'));

    const answers = await Promise.all([
      api.GET('/api/v1/cycles'),
      api.GET('/api/v1/cycles'),
      api.GET('/api/v1/cycles'),
    ]);

    expect(answers.map(({ response }) => response.status)).toEqual([200, 200, 200]);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(seen.filter((given) => given === 'Bearer new')).toHaveLength(3);
  });

  it('keeps the call until its owner has signed in again, when the refresh is refused too', async () => {
    const seen = serverKnowing('new', () => new HttpResponse(null, { status: 401 }));
    rememberToken(token('old'));
    const ended = vi.fn();
    const stop = onSessionEnd(ended);

    const call = api.GET('/api/v1/cycles');
    await vi.waitFor(() => expect(ended).toHaveBeenCalledExactlyOnceWith('expired'));
    rememberToken(token('new'));

    expect((await call).response.status).toBe(200);
    expect(seen).toEqual(['Bearer old', 'Bearer new']);
    stop();
  });

  it('answers the call that was kept when the owner signs out', async () => {
    serverKnowing('new', () => new HttpResponse(null, { status: 401 }));
    rememberToken(token('old'));
    const ended = vi.fn();
    const stop = onSessionEnd(ended);

    const call = api.GET('/api/v1/cycles');
    await vi.waitFor(() => expect(ended).toHaveBeenCalled());
    forgetToken();

    expect((await call).response.status).toBe(401);
    expect(wasSignedIn()).toBe(false);
    stop();
  });

  it('does not end the session when the server is only away', async () => {
    serverKnowing('new', () => new HttpResponse(null, { status: 503 }));
    rememberToken(token('old'));

    await expect(api.GET('/api/v1/cycles')).rejects.toThrow(TypeError);

    expect(wasSignedIn()).toBe(true);
  });
});

const jwt = (sub: string, mark = '') => `h.${btoa(JSON.stringify({ sub, mark }))}.s`;

describe('another account in another tab', () => {
  it('is told when the renewal answers for it, and nothing is sent in its name', async () => {
    const seen = serverKnowing(jwt('2'), () => HttpResponse.json(token(jwt('2'))));
    rememberToken(token(jwt('1')));
    const ended = vi.fn();
    const stop = onSessionEnd(ended);

    await expect(api.GET('/api/v1/cycles')).rejects.toThrow('Somebody else');

    expect(ended).toHaveBeenCalledExactlyOnceWith('another-account');
    expect(seen).toEqual([`Bearer ${jwt('1')}`]);
    stop();
  });

  it('is told at once when the other tab signs in', () => {
    rememberToken(token(jwt('1')));
    const ended = vi.fn();
    const stop = onSessionEnd(ended);
    const told = (newValue: string | null) =>
      window.dispatchEvent(new StorageEvent('storage', { key: 'antirisk.signed-in', newValue }));

    told('1');
    expect(ended).not.toHaveBeenCalled();
    told('2');
    expect(ended).toHaveBeenCalledExactlyOnceWith('another-account');
    stop();
  });

  it('gets nothing that was on its way when the other tab signed in', async () => {
    rememberToken(token(jwt('1')));
    const seen = serverKnowing(jwt('2'), () => {
      window.dispatchEvent(new StorageEvent('storage', { key: 'antirisk.signed-in', newValue: '2' }));
      return HttpResponse.json(token(jwt('2')));
    });
    const ended = vi.fn();
    const stop = onSessionEnd(ended);

    await expect(api.GET('/api/v1/cycles')).rejects.toThrow('Somebody else');

    expect(ended).toHaveBeenCalledExactlyOnceWith('another-account');
    expect(seen).toEqual([`Bearer ${jwt('1')}`]);
    stop();
  });

  it('is not the same account with a new token', async () => {
    serverKnowing(jwt('1', 'new'), () => HttpResponse.json(token(jwt('1', 'new'))));
    rememberToken(token(jwt('1', 'old')));

    const { response } = await api.GET('/api/v1/cycles');

    expect(response.status).toBe(200);
  });
});

it('renews a token that is about to expire before it is used', async () => {
  const seen = serverKnowing('new', () => HttpResponse.json(token('new')));
  rememberToken(token('old', 5));

  await api.GET('/api/v1/cycles');

  expect(seen).toEqual(['Bearer new']);
});

it('keeps no token where another script could read it', () => {
  rememberToken(token('secret'));
  expect(JSON.stringify({ ...localStorage })).not.toContain('secret');
});

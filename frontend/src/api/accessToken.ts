import type { components } from './schema';

type TokenAnswer = components['schemas']['AccessToken'];
type RefreshOutcome = 'refreshed' | 'signed-out' | 'unreachable';

/**
 * How a session ends in this tab: it was signed out of in another one, the server takes it no longer, or somebody else
 * signed in in another tab.
 */
export type SessionEnd = 'signed-out' | 'expired' | 'another-account';

/**
 * Whose account this browser is signed in to, by its number: without it the first visit would ask for a refresh in vain,
 * and other tabs would not know that it is another one now.
 */
const FLAG = 'antirisk.signed-in';
/** A token this close to its end is renewed before it is used. */
const SPARE_MS = 20_000;

/**
 * The access token lives in this module's memory and nowhere else; the refresh token is an HttpOnly cookie
 * that no script can read.
 */
let access: { token: string; expiresAt: number } | null = null;
let running: Promise<RefreshOutcome> | null = null;
/** Whose data this tab shows. */
let owner: string | null = null;
const onEnd = new Set<(how: SessionEnd) => void>();
/** Calls that an expired session keeps, until its owner has signed in again. */
let waiting: ((signedIn: boolean) => void)[] = [];

export function rememberToken(answer: TokenAnswer): void {
  access = { token: answer.accessToken, expiresAt: Date.now() + answer.expiresIn * 1000 };
  owner = accountOf(answer.accessToken);
  localStorage.setItem(FLAG, owner);
  letGo(true);
}

/** The number of the account, which the token says itself. */
function accountOf(token: string): string {
  try {
    const [, claims = ''] = token.split('.');
    return String(JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))).sub);
  } catch {
    return '';
  }
}

export function forgetToken(): void {
  access = null;
  owner = null;
  localStorage.removeItem(FLAG);
  letGo(false);
}

function letGo(signedIn: boolean): void {
  const calls = waiting;
  waiting = [];
  for (const go of calls) {
    go(signedIn);
  }
}

const signedInAgain = (): Promise<boolean> => new Promise((resolve) => waiting.push(resolve));

export function wasSignedIn(): boolean {
  return localStorage.getItem(FLAG) !== null;
}

/** Calls back when the server or another tab ended the session, or another tab began one of another account. */
export function onSessionEnd(callback: (how: SessionEnd) => void): () => void {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key === FLAG && owner !== null && event.newValue !== owner) {
      access = null;
      owner = event.newValue;
      callback(event.newValue === null ? 'signed-out' : 'another-account');
    }
  };
  onEnd.add(callback);
  window.addEventListener('storage', fromOtherTab);
  return () => {
    onEnd.delete(callback);
    window.removeEventListener('storage', fromOtherTab);
  };
}

/** One refresh at a time, in all tabs: the refresh token rotates, and a second use of the old one ends the session. */
export function refreshToken(): Promise<RefreshOutcome> {
  running ??= withTabLock(callRefresh).finally(() => {
    running = null;
  });
  return running;
}

/** Whether a call can be made at once. */
export const hasToken = (): boolean => access !== null;

/** Waits for a session that is being restored; false when nobody is signed in. */
export async function restored(): Promise<boolean> {
  if (access === null && wasSignedIn()) {
    await refreshToken();
  }
  return access !== null;
}

/** A token good for at least some seconds, or null when nobody is signed in. */
async function usableToken(): Promise<string | null> {
  if (access !== null && access.expiresAt - Date.now() < SPARE_MS) {
    await refreshToken();
  }
  return access?.token ?? null;
}

/**
 * `fetch` with the token: renews it once on 401. When that fails the session has ended: the call waits until its owner
 * has signed in again, so that what was being saved is saved then; of nobody's it is answered.
 */
export async function sessionFetch(request: Request): Promise<Response> {
  if (new URL(request.url).pathname.startsWith('/api/v1/auth/')) {
    return fetch(request);
  }
  const beganAs = owner;
  const again = request.clone();
  const token = await usableToken();
  refuseAnothers(beganAs);
  const response = await fetch(withToken(request, token));
  if (response.status !== 401) {
    return response;
  }
  const outcome = await refreshToken();
  if (outcome === 'refreshed' || (outcome === 'signed-out' && beganAs !== null && (await signedInAgain()))) {
    refuseAnothers(beganAs);
    return fetch(withToken(again, access?.token ?? null));
  }
  if (outcome === 'unreachable') {
    throw new TypeError('The server did not answer the renewal of the session');
  }
  return response;
}

/** What one account began is never sent in the name of another. */
function refuseAnothers(beganAs: string | null): void {
  if (beganAs !== null && owner !== null && owner !== beganAs) {
    throw new Error('Somebody else has signed in in another tab');
  }
}

function tell(how: SessionEnd): void {
  for (const callback of onEnd) {
    callback(how);
  }
}

async function callRefresh(): Promise<RefreshOutcome> {
  try {
    const response = await fetch(new Request(new URL('/api/v1/auth/refresh', location.origin), { method: 'POST' }));
    if (response.ok) {
      const shown = owner;
      rememberToken((await response.json()) as TokenAnswer);
      if (shown !== null && shown !== owner) {
        tell('another-account');
      }
      return 'refreshed';
    }
    if (response.status >= 500 || response.status === 429) {
      return 'unreachable';
    }
  } catch {
    return 'unreachable';
  }
  if (owner === null) {
    forgetToken();
  } else {
    access = null;
    tell('expired');
  }
  return 'signed-out';
}

async function withTabLock<T>(work: () => Promise<T>): Promise<T> {
  // A page that is not served over https (a test stand in the local network) has no locks.
  return navigator.locks ? await navigator.locks.request('antirisk.refresh', work) : work();
}

function withToken(request: Request, token: string | null): Request {
  if (token !== null) {
    request.headers.set('Authorization', `Bearer ${token}`);
  }
  return request;
}

import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { forgetToken, hasToken, onSessionEnd, refreshToken, rememberToken, wasSignedIn } from '@/api/accessToken';
import { api } from '@/api/client';
import { notify } from '@/shared/notify';
import { SessionContext, type SessionState } from '@/shared/session';

export function SessionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<SessionState>(() => ({ status: wasSignedIn() ? 'restoring' : 'signed-out' }));
  const queries = useQueryClient();

  const reload = useCallback(async () => setState(await whoAmI()), []);

  const signIn = useCallback(async (username: string, password: string) => {
    const { data, error } = await api.POST('/api/v1/auth/login', { body: { username, password } });
    if (data === undefined) {
      throw error;
    }
    rememberToken(data);
    setState(await whoAmI());
  }, []);

  const signOut = useCallback(async () => {
    // Signing out must work without the network as well: the token is forgotten here in any case.
    await api.POST('/api/v1/auth/logout').catch(() => undefined);
    forgetToken();
    queries.clear();
    setState({ status: 'signed-out' });
  }, [queries]);

  // Restoring asks the server: this is the outside world, not derived state.
  useEffect(() => {
    if (wasSignedIn()) {
      restore().then(setState);
    }
    return onSessionEnd((how) => {
      if (how === 'expired') {
        setState((state) => (state.status === 'signed-in' ? { status: 'expired', me: state.me } : state));
        return;
      }
      queries.clear();
      if (how === 'signed-out') {
        setState({ status: 'signed-out' });
      } else {
        setState({ status: 'restoring' });
        restore().then((now) => {
          setState(now);
          if (now.status === 'signed-in') {
            notify.error(
              `В другой вкладке вошли как «${now.me.displayName}». Эта вкладка теперь тоже открыта от этого имени`,
            );
          }
        });
      }
    });
  }, [queries]);

  const session = useMemo(() => ({ state, signIn, signOut, reload }), [state, signIn, signOut, reload]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

async function restore(): Promise<SessionState> {
  // A page's loader may have been faster.
  const outcome = hasToken() ? 'refreshed' : await refreshToken();
  return outcome === 'refreshed' ? whoAmI() : { status: outcome };
}

async function whoAmI(): Promise<SessionState> {
  try {
    const { data, response } = await api.GET('/api/v1/me');
    if (data !== undefined) {
      return { status: 'signed-in', me: data };
    }
    return { status: response.status === 401 ? 'signed-out' : 'unreachable' };
  } catch {
    return { status: 'unreachable' };
  }
}

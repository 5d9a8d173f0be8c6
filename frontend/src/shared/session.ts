import { createContext, useContext } from 'react';
import type { Schemas } from '@/api/client';

export type Me = Schemas['MeView'];

export type SessionState =
  | { status: 'restoring' }
  | { status: 'signed-out' }
  | { status: 'unreachable' }
  | { status: 'signed-in'; me: Me }
  /** The server takes the session no longer; what stands on the page stays until its owner has signed in again. */
  | { status: 'expired'; me: Me };

interface Session {
  state: SessionState;
  signIn: (username: string, password: string) => Promise<void>;
  signOut: () => Promise<void>;
  /** Reads again who one is: after a change of the password, or when the server was away. */
  reload: () => Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) {
    throw new Error('useSession outside of SessionProvider');
  }
  return session;
}

/** Who is signed in; only for pages behind the sign-in. */
export function useMe(): Me {
  const { state } = useSession();
  if (state.status !== 'signed-in' && state.status !== 'expired') {
    throw new Error('useMe on a page that needs no sign-in');
  }
  return state.me;
}

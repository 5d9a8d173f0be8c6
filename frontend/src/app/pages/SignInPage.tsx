import { type FormEvent, useEffect, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { problemOf } from '@/api/errors';
import { useSession } from '@/shared/session';
import { paths } from '../paths';

/** Plain elements instead of the kit: the first screen on a slow network, while the kit is on its way. */
export function SignInPage() {
  const { state, signIn } = useSession();
  const [params] = useSearchParams();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => Promise.all([import('../Kit'), import('../layout/AppLayout')]).catch(() => []), 500);
    return () => clearTimeout(timer);
  }, []);

  if (state.status === 'signed-in') {
    return <Navigate to={safePath(params.get('returnTo'))} replace />;
  }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    setError(undefined);
    try {
      await signIn(String(fields.get('username')).trim(), String(fields.get('password')));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className="sign-in">
      <title>Вход — Антириск</title>
      <form className="sign-in-card" onSubmit={submit}>
        <h1>Антириск</h1>
        <p className="muted">Поддержка школ с низкими образовательными результатами</p>
        <label className="plain-field">
          Имя пользователя
          {/* biome-ignore lint/a11y/noAutofocus: signing in is all this page is for */}
          <input name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} required autoFocus />
        </label>
        <label className="plain-field">
          Пароль
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {error !== undefined && <SignInError error={error} />}
        <button type="submit" className="plain-button plain-button-wide" disabled={busy}>
          {busy ? 'Входим…' : 'Войти'}
        </button>
        <p className="muted sign-in-foot">Забыли пароль? Новый выдаст администратор системы.</p>
      </form>
    </main>
  );
}

function SignInError({ error }: { error: unknown }) {
  const { title, detail } = problemOf(error);
  return (
    <div className="plain-error" role="alert">
      <strong>{title}</strong>
      {detail && <div>{detail}</div>}
    </div>
  );
}

/** Only a path of this application: never another site. */
export function safePath(returnTo: string | null): string {
  return returnTo?.startsWith('/') && !returnTo.startsWith('//') && !returnTo.startsWith('/\\')
    ? returnTo
    : paths.home();
}

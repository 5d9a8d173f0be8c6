import { type FormEvent, useEffect } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import type { ProblemInfo } from '@/api/errors';
import { useOperation } from '@/shared/hooks/useOperation';
import { useSession } from '@/shared/session';
import { paths } from '../paths';

/** Plain elements instead of the kit: the first screen on a slow network, while the kit is on its way. */
export function SignInPage() {
  const { state, signIn } = useSession();
  const [params] = useSearchParams();
  const { run, busy, problem } = useOperation({
    send: (fields: FormData) => signIn(String(fields.get('username')).trim(), String(fields.get('password'))),
  });

  useEffect(() => {
    const timer = setTimeout(() => Promise.all([import('../Kit'), import('../layout/AppLayout')]).catch(() => []), 500);
    return () => clearTimeout(timer);
  }, []);

  if (state.status === 'signed-in') {
    return <Navigate to={safePath(params.get('returnTo'))} replace />;
  }

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    run(new FormData(event.currentTarget));
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
        {problem && <SignInError problem={problem} />}
        <button type="submit" className="plain-button plain-button-wide" disabled={busy}>
          {busy ? 'Входим…' : 'Войти'}
        </button>
        <p className="muted sign-in-foot">Забыли пароль? Новый выдаст администратор системы.</p>
      </form>
    </main>
  );
}

function SignInError({ problem: { title, detail } }: { problem: ProblemInfo }) {
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

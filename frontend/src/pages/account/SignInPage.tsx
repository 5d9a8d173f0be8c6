import type { FormEvent } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import type { ProblemInfo } from '@/api/errors';
import { useOperation } from '@/shared/hooks/useOperation';
import { paths } from '@/shared/paths';
import { useSession } from '@/shared/session';
import plain from '@/shared/ui/PlainButton.module.css';
import prose from '@/shared/ui/prose.module.css';
import styles from './signIn.module.css';

/** Plain elements instead of the kit: the first screen on a slow network, while the kit is on its way. */
export function SignInPage() {
  const { state, signIn } = useSession();
  const [params] = useSearchParams();
  const { run, busy, problem } = useOperation({
    send: (fields: FormData) => signIn(String(fields.get('username')).trim(), String(fields.get('password'))),
  });

  if (state.status === 'signed-in') {
    return <Navigate to={safePath(params.get('returnTo'))} replace />;
  }

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    run(new FormData(event.currentTarget));
  };

  return (
    <main className={styles.page}>
      <title>Вход — Антириск</title>
      <form className={styles.card} onSubmit={submit}>
        <h1>Антириск</h1>
        <p className={prose.muted}>Поддержка школ с низкими образовательными результатами</p>
        <label className={styles.field}>
          Имя пользователя
          {/* biome-ignore lint/a11y/noAutofocus: signing in is all this page is for */}
          <input name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} required autoFocus />
        </label>
        <label className={styles.field}>
          Пароль
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {problem && <SignInError problem={problem} />}
        <button type="submit" className={`${plain.button} ${plain.wideButton}`} disabled={busy}>
          {busy ? 'Входим…' : 'Войти'}
        </button>
        <p className={`${prose.muted} ${styles.foot}`}>Забыли пароль? Новый выдаст администратор системы.</p>
      </form>
    </main>
  );
}

function SignInError({ problem: { title, detail } }: { problem: ProblemInfo }) {
  return (
    <div className={styles.error} role="alert">
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

import { Navigate, Outlet, useLocation } from 'react-router';
import { paths } from '@/shared/paths';
import { useSession } from '@/shared/session';
import { BigMessage } from '@/shared/ui/ErrorStates';
import plain from '@/shared/ui/PlainButton.module.css';
import styles from './RequireSession.module.css';

/** Lets in who is signed in and has a password of their own. */
export function RequireSession() {
  const { state, reload } = useSession();
  const { pathname, search } = useLocation();

  switch (state.status) {
    case 'restoring':
      return (
        <p className={styles.wait} role="status">
          Восстанавливаем вход…
        </p>
      );
    case 'unreachable':
      return (
        <BigMessage title="Сервер не отвечает">
          <p>Проверьте подключение к сети и повторите. Ваш вход сохранён.</p>
          <button type="button" className={plain.button} onClick={reload}>
            Повторить
          </button>
        </BigMessage>
      );
    case 'signed-out':
      return <Navigate to={paths.signIn(pathname + search)} replace />;
    case 'signed-in':
    case 'expired':
      return state.me.mustChangePassword && pathname !== paths.password() ? (
        <Navigate to={paths.password()} replace />
      ) : (
        <Outlet />
      );
  }
}

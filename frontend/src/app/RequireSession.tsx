import { Button, Spin } from 'antd';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '@/shared/session';
import { BigMessage } from '@/shared/ui/ErrorStates';
import { paths } from './paths';

/** Lets in who is signed in and has a password of their own. */
export function RequireSession() {
  const { state, reload } = useSession();
  const { pathname, search } = useLocation();

  switch (state.status) {
    case 'restoring':
      return <Spin className="page-spin" description="Восстанавливаем вход…" fullscreen={false} />;
    case 'unreachable':
      return (
        <BigMessage title="Сервер не отвечает">
          <p>Проверьте подключение к сети и повторите. Ваш вход сохранён.</p>
          <Button type="primary" onClick={reload}>
            Повторить
          </Button>
        </BigMessage>
      );
    case 'signed-out':
      return <Navigate to={paths.signIn(pathname + search)} replace />;
    case 'signed-in':
      return state.me.mustChangePassword && pathname !== paths.password() ? (
        <Navigate to={paths.password()} replace />
      ) : (
        <Outlet />
      );
  }
}

import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { useSession } from '@/shared/session';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { paths } from '../paths';

interface Fields {
  username: string;
  password: string;
}

export function SignInPage() {
  const { state, signIn } = useSession();
  const [params] = useSearchParams();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  if (state.status === 'signed-in') {
    return <Navigate to={safePath(params.get('returnTo'))} replace />;
  }

  const submit = async ({ username, password }: Fields) => {
    setBusy(true);
    setError(undefined);
    try {
      await signIn(username.trim(), password);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className="sign-in">
      <title>Вход — Антириск</title>
      <div className="sign-in-card">
        <h1>Антириск</h1>
        <p className="muted">Поддержка школ с низкими образовательными результатами</p>
        <Form<Fields> layout="vertical" requiredMark={false} onFinish={submit} disabled={busy}>
          <Form.Item name="username" label="Имя пользователя" rules={[{ required: true, message: 'Введите имя' }]}>
            <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <Form.Item name="password" label="Пароль" rules={[{ required: true, message: 'Введите пароль' }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          {error !== undefined && <ProblemAlert error={error} />}
          <Button type="primary" htmlType="submit" block loading={busy} className="sign-in-button">
            Войти
          </Button>
        </Form>
        <p className="muted sign-in-foot">Забыли пароль? Новый выдаст администратор системы.</p>
      </div>
    </main>
  );
}

/** Only a path of this application: never another site. */
export function safePath(returnTo: string | null): string {
  return returnTo?.startsWith('/') && !returnTo.startsWith('//') && !returnTo.startsWith('/\\')
    ? returnTo
    : paths.home();
}

import { Alert, Button, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { send } from '@/api/send';
import { useOperation } from '@/shared/hooks/useOperation';
import { paths } from '@/shared/paths';
import { useMe, useSession } from '@/shared/session';
import formLayout from '@/shared/ui/formLayout.module.css';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import styles from './signIn.module.css';

interface Fields {
  currentPassword: string;
  newPassword: string;
  repeated: string;
}

const NEW_PASSWORD = [
  { required: true, message: 'Введите новый пароль' },
  { min: 10, message: 'Не короче 10 знаков' },
];

/** One's own change of password; obligatory after an administrator gave one. */
export function PasswordPage() {
  const me = useMe();
  const { reload, signOut } = useSession();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const { run, problem } = useOperation({
    form,
    send: ({ currentPassword, newPassword }: Fields) =>
      send('post', '/api/v1/me/password', { body: { currentPassword, newPassword } }),
    after: async () => {
      await reload();
      navigate(paths.home(), { replace: true });
    },
  });

  return (
    <main className={styles.page}>
      <title>Смена пароля — Антириск</title>
      <div className={styles.card}>
        <h1>Смена пароля</h1>
        {me.mustChangePassword && (
          <Alert type="info" showIcon title="Пароль выдал администратор. Придумайте свой, чтобы продолжить." />
        )}
        <Form form={form} layout="vertical" requiredMark={false} onFinish={run}>
          <input type="text" name="username" autoComplete="username" value={me.username} readOnly hidden />
          <Form.Item
            name="currentPassword"
            label="Текущий пароль"
            rules={[{ required: true, message: 'Введите текущий пароль' }]}
          >
            <Input.Password autoFocus autoComplete="current-password" />
          </Form.Item>
          <Form.Item name="newPassword" label="Новый пароль" extra="Не короче 10 знаков" rules={NEW_PASSWORD}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="repeated"
            label="Новый пароль ещё раз"
            dependencies={['newPassword']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_rule, value) =>
                  value === getFieldValue('newPassword')
                    ? Promise.resolve()
                    : Promise.reject(new Error('Не совпадает')),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          {problem && <ProblemAlert problem={problem} />}
          <div className={formLayout.buttons}>
            <Button type="primary" htmlType="submit">
              Сменить пароль
            </Button>
            {me.mustChangePassword ? (
              <Button onClick={signOut}>Выйти</Button>
            ) : (
              <Button onClick={() => navigate(-1)}>Отмена</Button>
            )}
          </div>
        </Form>
      </div>
    </main>
  );
}

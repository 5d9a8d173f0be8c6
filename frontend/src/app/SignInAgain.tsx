import { Button, Form, Input, Modal } from 'antd';
import { withNumberSign } from '@/shared/format';
import { useOperation } from '@/shared/hooks/useOperation';
import { type Me, useSession } from '@/shared/session';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';

/** The session has ended over an open page: nothing of the page is lost, and what was being saved is saved then. */
export function SignInAgain({ me }: { me: Me }) {
  const { signIn, signOut } = useSession();
  const [form] = Form.useForm<{ password: string }>();
  const { run, busy, problem } = useOperation<{ password: string }>({
    form,
    send: ({ password }) => signIn(me.username, password),
  });
  return (
    <Modal
      open
      closable={false}
      keyboard={false}
      title="Сеанс закончился"
      // Above a drawer with a form.
      zIndex={1100}
      footer={
        <>
          <Button onClick={signOut}>Выйти</Button>
          <Button type="primary" loading={busy} onClick={form.submit}>
            Продолжить
          </Button>
        </>
      }
    >
      <p>Введите пароль, и работа продолжится с того же места: введённое на странице не потеряно.</p>
      <Form form={form} layout="vertical" onFinish={run}>
        <Form.Item label="Имя пользователя">
          <strong>{me.username}</strong>, {withNumberSign(me.displayName)}
        </Form.Item>
        <Form.Item name="password" label="Пароль" rules={[{ required: true, message: 'Введите пароль' }]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
      </Form>
      {problem && <ProblemAlert problem={problem} />}
    </Modal>
  );
}

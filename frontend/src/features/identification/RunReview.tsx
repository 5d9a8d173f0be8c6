import { Form, Input, Modal } from 'antd';
import type { Schemas } from '@/api/client';
import { send } from '@/api/send';
import { useOperation } from '@/shared/hooks/useOperation';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { RUN_PATHS } from './reads';

interface Props {
  run: Schemas['RunView'];
  onClose: () => void;
}

/** Takes an approval back; whoever gave it reads why. */
export function RunWithdrawal({ run, onClose }: Props) {
  const [form] = Form.useForm<Schemas['ReasonInput']>();
  const {
    run: withdraw,
    busy,
    problem,
  } = useOperation({
    form,
    send: (body: Schemas['ReasonInput']) =>
      send('post', '/api/v1/identification-runs/{runId}/approval-withdrawal', {
        path: { runId: run.id },
        over: run,
        body,
      }),
    changes: RUN_PATHS,
    said: 'Утверждение отозвано',
    after: onClose,
  });
  return (
    <Modal
      open
      title="Отозвать утверждение?"
      okText="Отозвать"
      okButtonProps={{ danger: true, loading: busy }}
      cancelText="Отмена"
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>
        Расчёт снова станет неутверждённым, и школы перестанут видеть его решения. Утверждение и его отзыв останутся в
        истории расчёта; те, кто провёл и утвердил расчёт, получат уведомление с причиной.
      </p>
      <Form form={form} layout="vertical" onFinish={withdraw}>
        <Form.Item
          name="reason"
          label="Причина"
          rules={[{ required: true, whitespace: true, message: 'Напишите причину' }]}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      {problem && <ProblemAlert problem={problem} />}
    </Modal>
  );
}

/** Takes a trial out of the lists. */
export function RunDiscarding({ run, onClose }: Props) {
  const [form] = Form.useForm<Schemas['ApprovalInput']>();
  const {
    run: discard,
    busy,
    problem,
  } = useOperation({
    form,
    send: (body: Schemas['ApprovalInput']) =>
      send('post', '/api/v1/identification-runs/{runId}/discarding', { path: { runId: run.id }, over: run, body }),
    changes: RUN_PATHS,
    said: 'Расчёт убран из списков',
    after: onClose,
  });
  return (
    <Modal
      open
      title="Убрать расчёт?"
      okText="Убрать"
      okButtonProps={{ loading: busy }}
      cancelText="Отмена"
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>Расчёт исчезнет из списков вместе с решениями о школах. Он не удаляется: его можно вернуть.</p>
      <Form form={form} layout="vertical" onFinish={discard}>
        <Form.Item name="comment" label="Почему (если нужно)">
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      {problem && <ProblemAlert problem={problem} />}
    </Modal>
  );
}

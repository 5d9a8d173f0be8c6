import { Form, Input } from 'antd';
import type { Schemas } from '@/api/client';
import { send } from '@/api/send';
import { FormDialog } from '@/shared/ui/FormDialog';
import { RUN_PATHS } from './reads';

interface Props {
  run: Schemas['RunView'];
  onClose: () => void;
}

/** Takes an approval back; whoever gave it reads why. */
export function RunWithdrawal({ run, onClose }: Props) {
  return (
    <FormDialog
      title="Отозвать утверждение?"
      verb="Отозвать"
      danger
      operation={{
        send: (body: Schemas['ReasonInput']) =>
          send('post', '/api/v1/identification-runs/{runId}/approval-withdrawal', {
            path: { runId: run.id },
            over: run,
            body,
          }),
        changes: RUN_PATHS,
        said: 'Утверждение отозвано',
        after: onClose,
      }}
      onClose={onClose}
    >
      <p>
        Расчёт снова станет неутверждённым, и школы перестанут видеть его решения. Утверждение и его отзыв останутся в
        истории расчёта; те, кто провёл и утвердил расчёт, получат уведомление с причиной.
      </p>
      <Form.Item
        name="reason"
        label="Причина"
        rules={[{ required: true, whitespace: true, message: 'Напишите причину' }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}

/** Takes a trial out of the lists. */
export function RunDiscarding({ run, onClose }: Props) {
  return (
    <FormDialog
      title="Убрать расчёт?"
      verb="Убрать"
      operation={{
        send: (body: Schemas['ApprovalInput']) =>
          send('post', '/api/v1/identification-runs/{runId}/discarding', { path: { runId: run.id }, over: run, body }),
        changes: RUN_PATHS,
        said: 'Расчёт убран из списков',
        after: onClose,
      }}
      onClose={onClose}
    >
      <p>Расчёт исчезнет из списков вместе с решениями о школах. Он не удаляется: его можно вернуть.</p>
      <Form.Item name="comment" label="Почему (если нужно)">
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}

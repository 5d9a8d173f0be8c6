import { Form, Input, Modal } from 'antd';
import type { Schemas } from '@/api/client';
import { send } from '@/api/send';
import { countOf, WORDS } from '@/shared/format';
import { useOperation } from '@/shared/hooks/useOperation';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { RUN_PATHS } from './reads';

/** A person takes the result upon herself. */
export function RunApproval({ run, onClose }: { run: Schemas['RunView']; onClose: () => void }) {
  const [form] = Form.useForm<Schemas['ApprovalInput']>();
  const {
    run: approve,
    busy,
    problem,
  } = useOperation({
    form,
    send: (body: Schemas['ApprovalInput']) =>
      send('post', '/api/v1/identification-runs/{runId}/approval', { path: { runId: run.id }, over: run, body }),
    changes: RUN_PATHS,
    said: 'Результат утверждён',
    after: onClose,
  });
  return (
    <Modal
      open
      title="Утвердить результат?"
      okText="Утвердить"
      cancelText="Отмена"
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>
        Вы подтверждаете, что за {run.year} год к ШНОР отнесены {countOf(run.identified, WORDS.school)} из {run.schools}
        ; после этого решение увидят сами школы. Утверждение можно отозвать, указав причину.
      </p>
      {run.insufficient > 0 && (
        <p>
          <strong>По {countOf(run.insufficient, WORDS.schoolIn)} данных не хватило</strong>: о них ничего не решено.
        </p>
      )}
      <Form form={form} layout="vertical" onFinish={approve}>
        <Form.Item name="comment" label="Примечание (если нужно)" extra="Например, номер и дата протокола">
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      {problem && <ProblemAlert problem={problem} />}
    </Modal>
  );
}

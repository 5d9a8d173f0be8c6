import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { api, done, invalidatePaths, type Schemas, versionOf } from '@/api/client';
import { countOf, WORDS } from '@/shared/format';
import { useSubmit } from '@/shared/hooks/useSubmit';
import { notify } from '@/shared/notify';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';

/** A person takes the result upon herself. */
export function RunApproval({ run, onClose }: { run: Schemas['RunView']; onClose: () => void }) {
  const [form] = Form.useForm<Schemas['ApprovalInput']>();
  const queries = useQueryClient();
  const { submit, busy, error } = useSubmit(form, async (body) => {
    const params = { path: { runId: run.id }, header: { 'If-Match': versionOf(run) } };
    await done(api.POST('/api/v1/identification-runs/{runId}/approval', { params, body }));
    await invalidatePaths(queries, '/api/v1/identification-runs', '/api/v1/identification-decisions');
    notify.success('Результат утверждён');
    onClose();
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
        ; после этого решение увидят сами школы, и отменить утверждение будет нельзя.
      </p>
      {run.insufficient > 0 && (
        <p>
          <strong>По {countOf(run.insufficient, WORDS.schoolIn)} данных не хватило</strong>: о них ничего не решено.
        </p>
      )}
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item name="comment" label="Примечание (если нужно)" extra="Например, номер и дата протокола">
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      {error !== undefined && <ProblemAlert error={error} />}
    </Modal>
  );
}

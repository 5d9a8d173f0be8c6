import { Form, Input } from 'antd';
import type { Schemas } from '@/api/client';
import { send } from '@/api/send';
import { countOf, WORDS } from '@/shared/format';
import { FormDialog } from '@/shared/ui/FormDialog';
import { RUN_PATHS } from './reads';

/** A person takes the result upon herself. */
export function RunApproval({ run, onClose }: { run: Schemas['RunView']; onClose: () => void }) {
  return (
    <FormDialog
      title="Утвердить результат?"
      verb="Утвердить"
      operation={{
        send: (body: Schemas['ApprovalInput']) =>
          send('post', '/api/v1/identification-runs/{runId}/approval', { path: { runId: run.id }, over: run, body }),
        changes: RUN_PATHS,
        said: 'Результат утверждён',
        after: onClose,
      }}
      onClose={onClose}
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
      {run.overruled > 0 && (
        <p>
          Решений, которые изменил человек: <strong>{run.overruled}</strong>. Они утверждаются вместе с остальными.
        </p>
      )}
      <Form.Item name="comment" label="Примечание (если нужно)" extra="Например, номер и дата протокола">
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}

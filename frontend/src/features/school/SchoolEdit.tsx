import { Form } from 'antd';
import type { Schemas } from '@/api/client';
import { readNow } from '@/api/read';
import { send } from '@/api/send';
import { useEditing } from '@/shared/hooks/useEditing';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import { school as schoolById } from './reads';
import { inputOf, inputOfView, SchoolFields, type SchoolInput, STALE_FIELDS } from './schoolFields';

type School = Schemas['SchoolView'];

export function SchoolEdit({ school, onClose }: { school: School; onClose: () => void }) {
  const [form] = Form.useForm<SchoolInput>();
  const path = { schoolId: school.id };
  const { submit, busy, problem, stale } = useEditing<SchoolInput, School>(form, {
    record: school,
    reread: () => readNow(schoolById(school.id)),
    valuesOf: inputOfView,
    fields: STALE_FIELDS,
    send: (values, over = school) => send('put', '/api/v1/schools/{schoolId}', { path, over, body: inputOf(values) }),
    changes: ['/api/v1/schools'],
    said: () => 'Сведения о школе сохранены',
    after: onClose,
  });

  return (
    <FormDrawer
      title="Сведения о школе"
      verb="Сохранить"
      form={form}
      initialValues={inputOfView(school)}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      problem={problem}
      stale={stale}
    >
      <SchoolFields />
    </FormDrawer>
  );
}

import { Form } from 'antd';
import { useNavigate } from 'react-router';
import { send } from '@/api/send';
import { useOperation } from '@/shared/hooks/useOperation';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { useMe } from '@/shared/session';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import { inputOf, SchoolFields, type SchoolInput } from './schoolFields';

export function SchoolCreate({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const { municipality, keep } = useWorkScope();
  const [form] = Form.useForm<SchoolInput>();
  const navigate = useNavigate();

  const { run, busy, problem } = useOperation({
    form,
    send: (values: SchoolInput, key) => send('post', '/api/v1/schools', { key, body: inputOf(values) }),
    changes: ['/api/v1/schools', '/api/v1/municipalities'],
    said: 'Школа добавлена',
    after: (school) => navigate(keep(paths.school(school.id))),
  });

  return (
    <FormDrawer
      title="Новая школа"
      verb="Добавить школу"
      form={form}
      initialValues={{ municipalityId: me.municipalityId ?? municipality }}
      onSubmit={run}
      onClose={onClose}
      busy={busy}
      problem={problem}
    >
      <SchoolFields />
    </FormDrawer>
  );
}

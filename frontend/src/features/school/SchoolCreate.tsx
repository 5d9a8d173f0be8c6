import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useNavigate } from 'react-router';
import { api, done, invalidatePaths } from '@/api/client';
import { paths } from '@/app/paths';
import { useSubmit } from '@/shared/hooks/useSubmit';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { notify } from '@/shared/notify';
import { useMe } from '@/shared/session';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import { inputOf, SchoolFields, type SchoolInput } from './schoolFields';

export function SchoolCreate({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const { municipality, keep } = useWorkScope();
  const [form] = Form.useForm<SchoolInput>();
  const queries = useQueryClient();
  const navigate = useNavigate();

  const { submit, busy, error } = useSubmit(form, async (values, key) => {
    const school = await done(
      api.POST('/api/v1/schools', { params: { header: { 'Idempotency-Key': key } }, body: inputOf(values) }),
    );
    await invalidatePaths(queries, '/api/v1/schools', '/api/v1/municipalities');
    notify.success('Школа добавлена');
    navigate(keep(paths.school(school.id)));
  });

  return (
    <FormDrawer
      title="Новая школа"
      verb="Добавить школу"
      form={form}
      initialValues={{ municipalityId: me.municipalityId ?? municipality }}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      error={error}
    >
      <SchoolFields />
    </FormDrawer>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { api, done, invalidatePaths, type Schemas, versionOf } from '@/api/client';
import { useEditing } from '@/shared/hooks/useEditing';
import { notify } from '@/shared/notify';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import { inputOf, inputOfView, SchoolFields, type SchoolInput, STALE_FIELDS } from './schoolFields';

type School = Schemas['SchoolView'];

export function SchoolEdit({ school, onClose }: { school: School; onClose: () => void }) {
  const [form] = Form.useForm<SchoolInput>();
  const queries = useQueryClient();
  const path = { schoolId: school.id };
  const { submit, busy, error, stale } = useEditing<SchoolInput, School>(form, {
    record: school,
    reread: () => done(api.GET('/api/v1/schools/{schoolId}', { params: { path } })),
    valuesOf: inputOfView,
    fields: STALE_FIELDS,
    write: async (values, over = school) => {
      const header = { 'If-Match': versionOf(over) };
      await done(api.PUT('/api/v1/schools/{schoolId}', { params: { path, header }, body: inputOf(values) }));
      await invalidatePaths(queries, '/api/v1/schools');
      notify.success('Сведения о школе сохранены');
      onClose();
    },
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
      error={error}
      stale={stale}
    >
      <SchoolFields />
    </FormDrawer>
  );
}

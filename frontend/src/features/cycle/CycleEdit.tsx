import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { api, done, invalidatePaths, type Schemas, versionOf } from '@/api/client';
import { useSubmit } from '@/shared/hooks/useSubmit';
import { notify } from '@/shared/notify';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import { CycleFields, type CycleInput } from './cycleFields';

export function CycleEdit({ cycle, onClose }: { cycle: Schemas['CycleView']; onClose: () => void }) {
  const [form] = Form.useForm<CycleInput>();
  const queries = useQueryClient();
  const { submit, busy, error } = useSubmit(form, async (values) => {
    const params = { path: { cycleId: cycle.id }, header: { 'If-Match': versionOf(cycle) } };
    // Fields that are not offered to this person keep what they are.
    const body = { regionId: cycle.regionId, municipalityId: cycle.municipalityId, ...values };
    await done(api.PUT('/api/v1/cycles/{cycleId}', { params, body }));
    await invalidatePaths(queries, '/api/v1/cycles');
    notify.success('Цикл сохранён');
    onClose();
  });
  const { code, name, program, regionId, municipalityId, startsOn, endsOn } = cycle;
  return (
    <FormDrawer
      title="Цикл"
      verb="Сохранить"
      form={form}
      initialValues={{ code, name, program, regionId, municipalityId, startsOn, endsOn }}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      error={error}
    >
      <CycleFields />
    </FormDrawer>
  );
}

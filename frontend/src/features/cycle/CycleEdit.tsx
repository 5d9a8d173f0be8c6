import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { api, done, invalidatePaths, type Schemas, versionOf } from '@/api/client';
import { useEditing } from '@/shared/hooks/useEditing';
import { notify } from '@/shared/notify';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import { CYCLE_STALE_FIELDS, CycleFields, type CycleInput } from './cycleFields';

type Cycle = Schemas['CycleView'];

export function CycleEdit({ cycle, onClose }: { cycle: Cycle; onClose: () => void }) {
  const [form] = Form.useForm<CycleInput>();
  const queries = useQueryClient();
  const path = { cycleId: cycle.id };
  const { submit, busy, error, stale } = useEditing<CycleInput, Cycle>(form, {
    record: cycle,
    reread: () => done(api.GET('/api/v1/cycles/{cycleId}', { params: { path } })),
    valuesOf,
    fields: CYCLE_STALE_FIELDS,
    write: async (values, over = cycle) => {
      const params = { path, header: { 'If-Match': versionOf(over) } };
      const body = { ...values, regionId: over.regionId, municipalityId: over.municipalityId };
      await done(api.PUT('/api/v1/cycles/{cycleId}', { params, body }));
      await invalidatePaths(queries, '/api/v1/cycles');
      notify.success('Цикл сохранён');
      onClose();
    },
  });
  return (
    <FormDrawer
      title="Цикл"
      verb="Сохранить"
      form={form}
      initialValues={valuesOf(cycle)}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      error={error}
      stale={stale}
    >
      <CycleFields />
    </FormDrawer>
  );
}

function valuesOf({ code, name, program, startsOn, endsOn }: Cycle): CycleInput {
  return { code, name, program, startsOn, endsOn };
}

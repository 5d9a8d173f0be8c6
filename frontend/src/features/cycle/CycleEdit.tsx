import { Form } from 'antd';
import type { Schemas } from '@/api/client';
import { readNow } from '@/api/read';
import { send } from '@/api/send';
import { useEditing } from '@/shared/hooks/useEditing';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import { CYCLE_STALE_FIELDS, CycleFields, type CycleInput } from './cycleFields';
import { cycle as cycleById } from './reads';

type Cycle = Schemas['CycleView'];

export function CycleEdit({ cycle, onClose }: { cycle: Cycle; onClose: () => void }) {
  const [form] = Form.useForm<CycleInput>();
  const path = { cycleId: cycle.id };
  const { submit, busy, problem, stale } = useEditing<CycleInput, Cycle>(form, {
    record: cycle,
    reread: () => readNow(cycleById(cycle.id)),
    valuesOf,
    fields: CYCLE_STALE_FIELDS,
    send: (values, over = cycle) => {
      const body = { ...values, regionId: over.regionId, municipalityId: over.municipalityId };
      return send('put', '/api/v1/cycles/{cycleId}', { path, over, body });
    },
    changes: ['/api/v1/cycles'],
    said: () => 'Цикл сохранён',
    after: onClose,
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
      problem={problem}
      stale={stale}
    >
      <CycleFields />
    </FormDrawer>
  );
}

function valuesOf({ code, name, program, startsOn, endsOn }: Cycle): CycleInput {
  return { code, name, program, startsOn, endsOn };
}

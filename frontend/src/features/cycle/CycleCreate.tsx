import { Form, Select } from 'antd';
import { useNavigate } from 'react-router';
import { read, useRead } from '@/api/read';
import { send } from '@/api/send';
import { countOf, WORDS } from '@/shared/format';
import { useOperation } from '@/shared/hooks/useOperation';
import { paths } from '@/shared/paths';
import { useMe } from '@/shared/session';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import { CycleFields, type CycleInput, CycleTerritory } from './cycleFields';

export function CycleCreate({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const [form] = Form.useForm<CycleInput>();
  const navigate = useNavigate();
  const templates = useRead(read('/api/v1/calendar-events/templates'));

  const { run, busy, problem } = useOperation({
    form,
    send: (values: CycleInput, key) =>
      send('post', '/api/v1/cycles', {
        key,
        body: { regionId: me.regionId, municipalityId: me.municipalityId, ...values },
      }),
    changes: ['/api/v1/cycles', '/api/v1/calendar-events'],
    said: (cycle) => `Цикл «${cycle.name}» создан`,
    after: (cycle) => navigate(paths.cycle(cycle.id, { cycle: cycle.id })),
  });

  const templateCode = Form.useWatch('calendarTemplate', form);
  const chosen = templates.data?.find(({ code }) => code === templateCode);
  const fillFrom = (code: string | undefined) => {
    const template = templates.data?.find((candidate) => candidate.code === code);
    if (template) {
      const { name } = form.getFieldsValue(['name']);
      form.setFieldsValue({ startsOn: template.startsOn, endsOn: template.endsOn, name: name || template.title });
    }
  };

  return (
    <FormDrawer
      title="Новый цикл"
      verb="Создать цикл"
      form={form}
      onSubmit={run}
      onClose={onClose}
      busy={busy}
      problem={problem}
    >
      <Form.Item
        name="calendarTemplate"
        label="Образец календаря"
        extra={
          chosen
            ? `${countOf(chosen.events.length, WORDS.event)}. Источник: ${chosen.source}`
            : 'События образца скопируются в календарь цикла, их можно будет править'
        }
      >
        <Select
          allowClear
          placeholder="Без образца"
          loading={templates.isPending}
          options={templates.data?.map(({ code, title }) => ({ value: code, label: title }))}
          onChange={fillFrom}
        />
      </Form.Item>
      <CycleFields />
      <CycleTerritory />
    </FormDrawer>
  );
}

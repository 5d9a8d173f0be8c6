import { useQueryClient } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useNavigate } from 'react-router';
import { $api, api, done, invalidatePaths } from '@/api/client';
import { paths } from '@/app/paths';
import { countOf, WORDS } from '@/shared/format';
import { useSubmit } from '@/shared/hooks/useSubmit';
import { notify } from '@/shared/notify';
import { useMe } from '@/shared/session';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import { CycleFields, type CycleInput, CycleTerritory } from './cycleFields';

export function CycleCreate({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const [form] = Form.useForm<CycleInput>();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const templates = $api.useQuery('get', '/api/v1/calendar-events/templates');

  const { submit, busy, error } = useSubmit(form, async (values, key) => {
    const body = { regionId: me.regionId, municipalityId: me.municipalityId, ...values };
    const cycle = await done(api.POST('/api/v1/cycles', { params: { header: { 'Idempotency-Key': key } }, body }));
    await invalidatePaths(queries, '/api/v1/cycles', '/api/v1/calendar-events');
    notify.success(`Цикл «${cycle.name}» создан`);
    navigate(`${paths.cycle(cycle.id)}?cycle=${cycle.id}`);
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
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      error={error}
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

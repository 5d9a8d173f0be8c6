import { Form, Input, Select } from 'antd';
import type { Schemas } from '@/api/client';
import { read, readNow, useRead } from '@/api/read';
import { send } from '@/api/send';
import { useEditing } from '@/shared/hooks/useEditing';
import { useMe } from '@/shared/session';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import { RegionName } from '@/shared/ui/names';
import { TIME_ZONES } from './timeZones';

const NAME = [{ required: true, message: 'Введите название' }];

interface MunicipalityProps {
  municipality: Schemas['MunicipalityView'] | undefined;
  onClose: () => void;
}

export function MunicipalityForm({ municipality, onClose }: MunicipalityProps) {
  const me = useMe();
  const [form] = Form.useForm<Schemas['MunicipalityInput']>();
  const regions = useRead(read('/api/v1/regions', { query: { size: 200 } }));
  const path = { municipalityId: municipality?.id ?? 0 };
  const { submit, busy, problem, stale } = useEditing<Schemas['MunicipalityInput'], Schemas['MunicipalityView']>(form, {
    record: municipality,
    reread: () => municipality && readNow(read('/api/v1/municipalities/{municipalityId}', { path })),
    valuesOf: (known) => known,
    fields: [
      { name: 'name', label: 'Название' },
      { name: 'oktmo', label: 'ОКТМО' },
      { name: 'regionId', label: 'Регион', show: (id) => <RegionName id={Number(id)} /> },
      { name: 'timeZone', label: 'Часовой пояс' },
    ],
    send: (body, over, key) =>
      over
        ? send('put', '/api/v1/municipalities/{municipalityId}', { path, over, body })
        : send('post', '/api/v1/municipalities', { key, body }),
    changes: ['/api/v1/municipalities', '/api/v1/schools'],
    said: (over) => (over ? 'Муниципалитет сохранён' : 'Муниципалитет добавлен'),
    after: onClose,
  });
  return (
    <FormDrawer
      title={municipality ? municipality.name : 'Новый муниципалитет'}
      verb={municipality ? 'Сохранить' : 'Добавить муниципалитет'}
      form={form}
      initialValues={municipality ?? { regionId: me.regionId ?? undefined }}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      problem={problem}
      stale={stale}
    >
      <Form.Item name="name" label="Название" rules={NAME}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="oktmo"
        label="ОКТМО"
        extra="Код по общероссийскому классификатору территорий муниципальных образований"
        rules={[
          { required: true, message: 'Введите ОКТМО' },
          { pattern: /^(\d{8}|\d{11})$/, message: 'ОКТМО — 8 или 11 цифр' },
        ]}
      >
        <Input inputMode="numeric" maxLength={11} />
      </Form.Item>
      <Form.Item name="regionId" label="Регион" rules={[{ required: true, message: 'Выберите регион' }]}>
        <Select
          loading={regions.isPending}
          options={regions.data?.items.map((region) => ({ value: region.id, label: region.name }))}
        />
      </Form.Item>
      <Form.Item
        name="timeZone"
        label="Часовой пояс"
        extra="По нему наступают сроки. Не выбран — тот же, что у региона"
      >
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="Как у региона"
          options={TIME_ZONES}
        />
      </Form.Item>
    </FormDrawer>
  );
}

interface RegionProps {
  region: Schemas['RegionView'] | undefined;
  onClose: () => void;
}

export function RegionForm({ region, onClose }: RegionProps) {
  const [form] = Form.useForm<Schemas['RegionInput']>();
  const path = { regionId: region?.id ?? 0 };
  const { submit, busy, problem, stale } = useEditing<Schemas['RegionInput'], Schemas['RegionView']>(form, {
    record: region,
    reread: () => region && readNow(read('/api/v1/regions/{regionId}', { path })),
    valuesOf: (known) => known,
    fields: [
      { name: 'name', label: 'Название' },
      { name: 'code', label: 'Код региона' },
    ],
    send: (body, over, key) =>
      over
        ? send('put', '/api/v1/regions/{regionId}', { path, over, body })
        : send('post', '/api/v1/regions', { key, body }),
    changes: ['/api/v1/regions', '/api/v1/municipalities'],
    said: (over) => (over ? 'Регион сохранён' : 'Регион добавлен'),
    after: onClose,
  });
  return (
    <FormDrawer
      title={region ? region.name : 'Новый регион'}
      verb={region ? 'Сохранить' : 'Добавить регион'}
      form={form}
      initialValues={region}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      problem={problem}
      stale={stale}
    >
      <Form.Item name="name" label="Название" rules={NAME}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="code"
        label="Код региона"
        rules={[
          { required: true, message: 'Введите код' },
          { pattern: /^\d{2,3}$/, message: '2 или 3 цифры' },
        ]}
      >
        <Input inputMode="numeric" maxLength={3} />
      </Form.Item>
    </FormDrawer>
  );
}

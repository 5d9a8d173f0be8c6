import { Form, Input, Select } from 'antd';
import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';
import { formatDate } from '@/shared/format';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import formLayout from '@/shared/ui/formLayout.module.css';
import { MunicipalitySelect } from '@/shared/ui/MunicipalitySelect';
import type { StaleField } from '@/shared/ui/StaleDialog';

export type CycleInput = Schemas['CycleInput'];

/** Said by a picker of the cycle's schools that finds none. */
export const NOT_MEMBER = 'Такой школы в цикле нет. Школы включают в цикл на вкладке «Школы».';

export const CYCLE_STALE_FIELDS: StaleField<CycleInput>[] = [
  { name: 'name', label: 'Название' },
  { name: 'code', label: 'Код' },
  { name: 'program', label: 'Программа' },
  { name: 'startsOn', label: 'Начало', show: (date) => formatDate(String(date)) },
  { name: 'endsOn', label: 'Конец', show: (date) => formatDate(String(date)) },
];

export function CycleFields() {
  return (
    <>
      <Form.Item name="name" label="Название" rules={[{ required: true, message: 'Введите название' }]}>
        <Input maxLength={200} placeholder="500+ 2021" />
      </Form.Item>
      <div className={formLayout.grid}>
        <Form.Item
          name="code"
          label="Код"
          tooltip="По нему цикл называют в файлах загрузки"
          rules={[
            { required: true, message: 'Введите код' },
            { pattern: /^[A-Z0-9][A-Z0-9-]{1,39}$/, message: 'Заглавные латинские буквы, цифры и дефис' },
          ]}
        >
          <Input maxLength={40} placeholder="500PLUS-2021" />
        </Form.Item>
        <Form.Item name="program" label="Программа" rules={[{ required: true, message: 'Введите программу' }]}>
          <Input maxLength={200} placeholder="500+" />
        </Form.Item>
        <Form.Item name="startsOn" label="Начало" rules={[{ required: true, message: 'Введите дату' }]}>
          <DateField />
        </Form.Item>
        <Form.Item
          name="endsOn"
          label="Конец"
          dependencies={['startsOn']}
          rules={[
            { required: true, message: 'Введите дату' },
            ({ getFieldValue }) => ({
              validator: (_rule, value: string | undefined) =>
                value && value < getFieldValue('startsOn')
                  ? Promise.reject(new Error('Конец раньше начала'))
                  : Promise.resolve(),
            }),
          ]}
        >
          <DateField />
        </Form.Item>
      </div>
    </>
  );
}

/** Where a new cycle goes on; that stays as it is for good. */
export function CycleTerritory() {
  const me = useMe();
  const everywhere = me.regionId == null && me.role === 'ADMIN';
  return (
    <>
      {everywhere && <RegionField />}
      {may.chooseMunicipality(me) && <MunicipalityField />}
    </>
  );
}

function RegionField() {
  const { data, isPending } = useRead(read('/api/v1/regions', { query: { size: 200 } }));
  return (
    <Form.Item name="regionId" label="Регион" rules={[{ required: true, message: 'Выберите регион' }]}>
      <Select
        loading={isPending}
        showSearch={{ optionFilterProp: 'label' }}
        options={data?.items.map((region) => ({ value: region.id, label: region.name }))}
      />
    </Form.Item>
  );
}

function MunicipalityField() {
  const regionId = Form.useWatch('regionId');
  return (
    <Form.Item name="municipalityId" label="Муниципалитет" extra="Не выбран — цикл для всего региона">
      <MunicipalitySelect regionId={regionId} placeholder="Весь регион" />
    </Form.Item>
  );
}

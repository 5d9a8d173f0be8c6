import { Form, Input, Select } from 'antd';
import type { Schemas } from '@/api/client';
import { SCHOOL_LEVEL_IN_FULL, SCHOOL_TYPE } from '@/api/labels';
import { formatDate } from '@/shared/format';
import { fewerThanStudents, wholeNumber } from '@/shared/number';
import { DateField } from '@/shared/ui/DateField';
import { optionsOf } from '@/shared/ui/Filters';
import formLayout from '@/shared/ui/formLayout.module.css';
import { MunicipalitySelect } from '@/shared/ui/MunicipalitySelect';
import { NumberInput } from '@/shared/ui/NumberInput';
import type { StaleField } from '@/shared/ui/StaleDialog';

export type SchoolInput = Schemas['SchoolInput'];

const WHOLE = [wholeNumber({ most: 100_000 })];

export function SchoolFields() {
  return (
    <>
      <Form.Item name="name" label="Полное название" rules={[{ required: true, message: 'Введите название' }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} />
      </Form.Item>
      <div className={formLayout.grid}>
        <Form.Item
          name="code"
          label="Код ОО"
          rules={[
            { required: true, message: 'Введите код' },
            { pattern: /^\d{6}$/, message: 'Код ОО — 6 цифр' },
          ]}
        >
          <Input inputMode="numeric" maxLength={6} />
        </Form.Item>
        <Form.Item name="shortName" label="Краткое название">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="municipalityId" label="Муниципалитет" rules={[{ required: true, message: 'Выберите' }]}>
          <MunicipalitySelect allowClear={false} />
        </Form.Item>
        <Form.Item name="inn" label="ИНН" rules={[{ pattern: /^(\d{10}|\d{12})$/, message: 'ИНН — 10 или 12 цифр' }]}>
          <Input inputMode="numeric" maxLength={12} />
        </Form.Item>
        <Form.Item name="type" label="Вид">
          <Select allowClear options={optionsOf(SCHOOL_TYPE)} />
        </Form.Item>
        <Form.Item name="level" label="Уровень">
          <Select allowClear options={optionsOf(SCHOOL_LEVEL_IN_FULL)} />
        </Form.Item>
        <Form.Item name="students" label="Обучающихся" rules={WHOLE}>
          <NumberInput inputMode="numeric" />
        </Form.Item>
        <Form.Item name="teachers" label="Учителей" dependencies={['students']} rules={[...WHOLE, fewerThanStudents]}>
          <NumberInput inputMode="numeric" />
        </Form.Item>
        <Form.Item name="settlementStatus" label="Территориальный статус" rules={[wholeNumber({ least: 1, most: 99 })]}>
          <NumberInput inputMode="numeric" />
        </Form.Item>
        <Form.Item name="closedOn" label="Закрыта с">
          <DateField />
        </Form.Item>
      </div>
      <Form.Item name="address" label="Адрес">
        <Input maxLength={500} />
      </Form.Item>
      <div className={formLayout.grid}>
        <Form.Item name="phone" label="Телефон">
          <Input type="tel" />
        </Form.Item>
        <Form.Item name="email" label="Электронная почта">
          <Input type="email" />
        </Form.Item>
      </div>
      <Form.Item name="website" label="Сайт">
        <Input type="url" placeholder="https://" />
      </Form.Item>
    </>
  );
}

export const STALE_FIELDS: StaleField<SchoolInput>[] = [
  { name: 'name', label: 'Полное название' },
  { name: 'shortName', label: 'Краткое название' },
  { name: 'code', label: 'Код ОО' },
  { name: 'inn', label: 'ИНН' },
  { name: 'type', label: 'Вид', show: (value) => SCHOOL_TYPE[value as keyof typeof SCHOOL_TYPE] },
  {
    name: 'level',
    label: 'Уровень',
    show: (value) => SCHOOL_LEVEL_IN_FULL[value as keyof typeof SCHOOL_LEVEL_IN_FULL],
  },
  { name: 'students', label: 'Обучающихся' },
  { name: 'teachers', label: 'Учителей' },
  { name: 'settlementStatus', label: 'Территориальный статус' },
  { name: 'closedOn', label: 'Закрыта с', show: (value) => formatDate(String(value)) },
  { name: 'address', label: 'Адрес' },
  { name: 'phone', label: 'Телефон' },
  { name: 'email', label: 'Электронная почта' },
  { name: 'website', label: 'Сайт' },
];

/** A school as it is entered: an emptied text field is no value, not an empty one. */
export function inputOf(values: SchoolInput): SchoolInput {
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.trim() || null : (value ?? null),
  ]);
  return Object.fromEntries(filled) as SchoolInput;
}

export function inputOfView(view: Schemas['SchoolView']): SchoolInput {
  const {
    id: _id,
    municipalityName: _m,
    regionId: _r,
    regionName: _n,
    formerNames: _f,
    watched: _w,
    version: _v,
    ...input
  } = view;
  return input;
}

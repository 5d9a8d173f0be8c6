import { Form, Select } from 'antd';
import type { Schemas } from '@/api/client';
import { read, readNow } from '@/api/read';
import { send } from '@/api/send';
import { academicYears } from '@/shared/format';
import { useEditing } from '@/shared/hooks/useEditing';
import { fewerThanStudents, wholeNumber } from '@/shared/number';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import formLayout from '@/shared/ui/formLayout.module.css';
import { NumberInput } from '@/shared/ui/NumberInput';
import prose from '@/shared/ui/prose.module.css';
import { PASSPORT_FIELDS } from './socialPassportFields';

type Passport = Schemas['SocialPassportView'];
type Input = Schemas['SocialPassportInput'];
type Values = Input & { academicYear: string };

interface Props {
  schoolId: number;
  passports: Passport[];
  /** None: a new one, for the year chosen in the form. */
  year?: string;
  onClose: () => void;
}

export function SocialPassportForm({ schoolId, passports, year, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const record = passports.find((passport) => passport.academicYear === year);
  const years = academicYears().filter((candidate) => !passports.some((known) => known.academicYear === candidate));

  const { submit, busy, problem, stale } = useEditing<Values, Passport>(form, {
    record,
    // Somebody may also have filled in the year that is new here.
    reread: async () => {
      const now = await readNow(read('/api/v1/schools/{schoolId}/social-passports', { path: { schoolId } }));
      return now.find((passport) => passport.academicYear === form.getFieldValue('academicYear'));
    },
    valuesOf: (passport) => passport,
    fields: PASSPORT_FIELDS,
    send: ({ academicYear: ofYear, ...input }, over) => {
      const body = Object.fromEntries(PASSPORT_FIELDS.map(({ name }) => [name, input[name] ?? null])) as Input;
      const path = { schoolId, academicYear: ofYear };
      return send('put', '/api/v1/schools/{schoolId}/social-passports/{academicYear}', { path, over, body });
    },
    changes: ['/api/v1/schools'],
    said: (_, values) => `Социальный паспорт за ${values.academicYear} сохранён`,
    after: onClose,
  });

  return (
    <FormDrawer<Values>
      title={year ? `Социальный паспорт за ${year}` : 'Социальный паспорт'}
      verb="Сохранить"
      form={form}
      initialValues={record ?? { academicYear: years[0] }}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      problem={problem}
      stale={stale}
    >
      <Form.Item name="academicYear" label="Учебный год" rules={[{ required: true, message: 'Выберите год' }]}>
        <Select disabled={year !== undefined} options={years.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <div className={formLayout.grid}>
        {PASSPORT_FIELDS.map(({ name, label }) => (
          <Form.Item
            key={name}
            name={name}
            label={label}
            dependencies={name === 'students' ? [] : ['students']}
            rules={[wholeNumber({ most: 100_000 }), ...(name === 'students' ? [] : [fewerThanStudents])]}
          >
            <NumberInput inputMode="numeric" />
          </Form.Item>
        ))}
      </div>
      <p className={prose.muted}>Пустое поле значит «неизвестно», ноль — «таких нет».</p>
    </FormDrawer>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { api, done, invalidatePaths, type Schemas, versionOf } from '@/api/client';
import { academicYear } from '@/shared/format';
import { useEditing } from '@/shared/hooks/useEditing';
import { notify } from '@/shared/notify';
import { FormDrawer } from '@/shared/ui/FormDrawer';
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

const YEARS_BACK = 12;

export function SocialPassportForm({ schoolId, passports, year, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const record = passports.find((passport) => passport.academicYear === year);
  const years = recentYears().filter((candidate) => !passports.some((known) => known.academicYear === candidate));

  const { submit, busy, error, stale } = useEditing<Values, Passport>(form, {
    record,
    // Somebody may also have filled in the year that is new here.
    reread: async () => {
      const params = { path: { schoolId } };
      const now = await done(api.GET('/api/v1/schools/{schoolId}/social-passports', { params }));
      return now.find((passport) => passport.academicYear === form.getFieldValue('academicYear'));
    },
    valuesOf: (passport) => passport,
    fields: PASSPORT_FIELDS,
    write: async ({ academicYear: ofYear, ...input }, over) => {
      const body = Object.fromEntries(PASSPORT_FIELDS.map(({ name }) => [name, input[name] ?? null])) as Input;
      const header = over && { 'If-Match': versionOf(over) };
      const path = { schoolId, academicYear: ofYear };
      await done(
        api.PUT('/api/v1/schools/{schoolId}/social-passports/{academicYear}', { params: { path, header }, body }),
      );
      await invalidatePaths(queries, '/api/v1/schools');
      notify.success(`Социальный паспорт за ${ofYear} сохранён`);
      onClose();
    },
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
      error={error}
      stale={stale}
    >
      <Form.Item name="academicYear" label="Учебный год" rules={[{ required: true, message: 'Выберите год' }]}>
        <Select disabled={year !== undefined} options={years.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <div className="form-grid">
        {PASSPORT_FIELDS.map(({ name, label }) => (
          <Form.Item key={name} name={name} label={label}>
            <InputNumber min={0} max={100_000} precision={0} className="wide" />
          </Form.Item>
        ))}
      </div>
      <p className="muted">Пустое поле значит «неизвестно», ноль — «таких нет».</p>
    </FormDrawer>
  );
}

/** The academic year begins in September; in summer one fills in the year that has just ended. */
function recentYears(): string[] {
  const now = dayjs();
  const first = now.month() >= 8 ? now.year() : now.year() - 1;
  return Array.from({ length: YEARS_BACK }, (_, back) => academicYear(first - back));
}

import { useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { api, done, invalidatePaths, type Schemas, versionOf } from '@/api/client';
import { isStale } from '@/api/errors';
import { academicYear } from '@/shared/format';
import { useSubmit } from '@/shared/hooks/useSubmit';
import { notify } from '@/shared/notify';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import { StaleDialog } from '@/shared/ui/StaleDialog';
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
  const [base, setBase] = useState(() => passports.find((passport) => passport.academicYear === year));
  const [theirs, setTheirs] = useState<Passport>();
  const years = recentYears().filter((candidate) => !passports.some((known) => known.academicYear === candidate));

  const save = async ({ academicYear: ofYear, ...input }: Values, from: Passport | undefined) => {
    const body = Object.fromEntries(PASSPORT_FIELDS.map(({ name }) => [name, input[name] ?? null])) as Input;
    const header = from && { 'If-Match': versionOf(from) };
    const path = { schoolId, academicYear: ofYear };
    await done(
      api.PUT('/api/v1/schools/{schoolId}/social-passports/{academicYear}', { params: { path, header }, body }),
    );
    await invalidatePaths(queries, '/api/v1/schools');
    notify.success(`Социальный паспорт за ${ofYear} сохранён`);
    onClose();
  };

  const { submit, busy, error } = useSubmit(form, async (values) => {
    try {
      await save(values, base);
    } catch (problem) {
      if (!isStale(problem)) {
        throw problem;
      }
      const path = { schoolId };
      const now = await done(api.GET('/api/v1/schools/{schoolId}/social-passports', { params: { path } }));
      setTheirs(now.find((passport) => passport.academicYear === values.academicYear));
    }
  });

  const choose = (current: Passport, mine: boolean) => {
    setBase(current);
    setTheirs(undefined);
    if (mine) {
      save(form.getFieldsValue(), current).catch(() => form.submit());
    } else {
      form.setFieldsValue(current);
    }
  };

  return (
    <>
      <FormDrawer<Values>
        title={year ? `Социальный паспорт за ${year}` : 'Социальный паспорт'}
        verb="Сохранить"
        form={form}
        initialValues={base ?? { academicYear: years[0] }}
        onSubmit={submit}
        onClose={onClose}
        busy={busy}
        error={error}
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
      {theirs && (
        <StaleDialog<Input>
          fields={PASSPORT_FIELDS}
          mine={form.getFieldsValue()}
          theirs={theirs}
          onKeepMine={() => choose(theirs, true)}
          onTakeTheirs={() => choose(theirs, false)}
          onBack={() => setTheirs(undefined)}
        />
      )}
    </>
  );
}

/** The academic year begins in September; in summer one fills in the year that has just ended. */
function recentYears(): string[] {
  const now = dayjs();
  const first = now.month() >= 8 ? now.year() : now.year() - 1;
  return Array.from({ length: YEARS_BACK }, (_, back) => academicYear(first - back));
}

import { Button, Table } from 'antd';
import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';
import { formatNumber, NONE } from '@/shared/format';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { EmptyState } from '@/shared/ui/EmptyState';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { SocialPassportForm } from './SocialPassportForm';
import styles from './SocialPassports.module.css';
import { PASSPORT_FIELDS, type PassportField } from './socialPassportFields';

type Passport = Schemas['SocialPassportView'];

interface Props {
  school: Schemas['SchoolView'];
  open: string | null;
  setOpen: (open: string | null) => void;
}

const DRAWER = 'passport';

/** A column for each academic year, so that one sees what changed. */
export function SocialPassports({ school, open, setOpen }: Props) {
  const me = useMe();
  const editable = may.editSocialPassport(me);
  const query = useRead(read('/api/v1/schools/{schoolId}/social-passports', { path: { schoolId: school.id } }));
  const year = open?.startsWith(`${DRAWER}-`) ? open.slice(DRAWER.length + 1) : undefined;

  return (
    <Section
      title="Социальный паспорт"
      note="Число обучающихся и семей по учебным годам"
      action={
        editable && (
          <Button size="small" onClick={() => setOpen(`${DRAWER}-`)}>
            Заполнить за учебный год
          </Button>
        )
      }
    >
      <QueryState query={query} lines={5}>
        {(passports) => (
          <>
            {passports.length === 0 ? (
              <EmptyState title="Социальный паспорт не заполнен">
                {editable ? 'Заполните его за нынешний учебный год: хватит тех чисел, которые известны.' : null}
              </EmptyState>
            ) : (
              <Years passports={passports} onEdit={editable ? (y) => setOpen(`${DRAWER}-${y}`) : undefined} />
            )}
            {year !== undefined && (
              <SocialPassportForm
                schoolId={school.id}
                passports={passports}
                year={year || undefined}
                onClose={() => setOpen(null)}
              />
            )}
          </>
        )}
      </QueryState>
    </Section>
  );
}

function Years({ passports, onEdit }: { passports: Passport[]; onEdit?: (year: string) => void }) {
  const years = [...passports].sort((a, b) => b.academicYear.localeCompare(a.academicYear));
  return (
    <Table<PassportField>
      size="small"
      pagination={false}
      rowKey="name"
      className={styles.table}
      dataSource={PASSPORT_FIELDS}
      columns={[
        { title: 'Показатель', dataIndex: 'label' },
        ...years.map((passport) => ({
          key: passport.academicYear,
          title: onEdit ? (
            <Button
              type="link"
              size="small"
              title="Изменить паспорт этого года"
              onClick={() => onEdit(passport.academicYear)}
            >
              {passport.academicYear}
            </Button>
          ) : (
            passport.academicYear
          ),
          align: 'right' as const,
          render: (_: unknown, { name }: PassportField) => <Share passport={passport} name={name} />,
        })),
      ]}
    />
  );
}

/** The count, and beside it which part of all pupils it is. */
function Share({ passport, name }: { passport: Passport; name: PassportField['name'] }) {
  const value = passport[name];
  if (value == null) {
    return NONE;
  }
  const field = PASSPORT_FIELDS.find((candidate) => candidate.name === name);
  const of = passport.students;
  return (
    <>
      {formatNumber(value)}
      {field?.ofStudents && of != null && of > 0 && (
        <span className={prose.muted}> ({formatNumber((100 * value) / of, 1)} %)</span>
      )}
    </>
  );
}

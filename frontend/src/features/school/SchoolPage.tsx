import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';
import { paths } from '@/app/paths';
import { formatDate, formatNumber, NONE, withNumberSign } from '@/shared/format';
import { useOpen } from '@/shared/hooks/useOpen';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { SCHOOL_LEVEL, SCHOOL_TYPE } from '@/shared/labels';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { FormerNames } from './FormerNames';
import { SchoolCycles } from './SchoolCycles';
import { SchoolEdit } from './SchoolEdit';
import { SchoolIdentification } from './SchoolIdentification';
import { SchoolIndices } from './SchoolIndices';
import { SchoolSteps } from './SchoolSteps';
import { SocialPassports } from './SocialPassports';

type School = Schemas['SchoolView'];

/** A school's story from top to bottom: who, where it stands, then the parts. */
export function SchoolPage() {
  const schoolId = Number(useParams().schoolId);
  const query = useRead(read('/api/v1/schools/{schoolId}', { path: { schoolId } }));
  return (
    <QueryState query={query} lines={14}>
      {(school) => <Story school={school} />}
    </QueryState>
  );
}

function Story({ school }: { school: School }) {
  const me = useMe();
  const { keep } = useWorkScope();
  const [open, setOpen] = useOpen();
  return (
    <>
      <PageHeader
        back={<Link to={keep(paths.schools())}>← Школы</Link>}
        title={withNumberSign(school.name)}
        state={<State school={school} />}
        action={may.editSchools(me) && <Button onClick={() => setOpen('edit')}>Изменить сведения</Button>}
      />
      <SchoolSteps schoolId={school.id} />
      <SchoolIdentification schoolId={school.id} />
      <SchoolIndices schoolId={school.id} />
      <SchoolCycles schoolId={school.id} />
      <Section title="Сведения">
        <Facts items={factsOf(school)} />
      </Section>
      <SocialPassports school={school} open={open} setOpen={setOpen} />
      <FormerNames school={school} />
      {open === 'edit' && <SchoolEdit school={school} onClose={() => setOpen(null)} />}
    </>
  );
}

function State({ school }: { school: School }) {
  const words = [
    `Код ОО ${school.code}`,
    school.level && SCHOOL_LEVEL[school.level],
    school.municipalityName,
    school.students != null && `обучающихся: ${formatNumber(school.students)}`,
  ].filter(Boolean);
  return (
    <>
      {words.join(' · ')}
      {school.closedOn && <strong> · закрыта с {formatDate(school.closedOn)}</strong>}
    </>
  );
}

function factsOf(school: School) {
  return [
    { label: 'Краткое название', value: school.shortName ? withNumberSign(school.shortName) : NONE },
    { label: 'Вид', value: school.type ? SCHOOL_TYPE[school.type] : NONE },
    { label: 'Уровень', value: school.level ? SCHOOL_LEVEL[school.level] : NONE },
    { label: 'ИНН', value: school.inn ?? NONE },
    { label: 'Муниципалитет', value: `${school.municipalityName}, ${school.regionName}` },
    {
      label: 'Территориальный статус',
      value: formatNumber(school.settlementStatus),
      hint: 'Код территориального статуса из таблицы региона',
    },
    { label: 'Обучающихся', value: formatNumber(school.students) },
    { label: 'Учителей', value: formatNumber(school.teachers) },
    { label: 'Адрес', value: school.address ?? NONE },
    { label: 'Телефон', value: school.phone ? <a href={`tel:${school.phone}`}>{school.phone}</a> : NONE },
    { label: 'Электронная почта', value: school.email ? <a href={`mailto:${school.email}`}>{school.email}</a> : NONE },
    { label: 'Сайт', value: <Site address={school.website} /> },
  ];
}

/** Only a web address becomes a link: the field is free text. */
function Site({ address }: { address: string | null | undefined }) {
  if (address == null || !/^https?:\/\//.test(address)) {
    return address ?? NONE;
  }
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {address}
    </a>
  );
}

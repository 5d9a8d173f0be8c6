import type { Schemas } from '@/api/client';
import { SCHOOL_LEVEL_IN_FULL, SCHOOL_TYPE } from '@/api/labels';
import { formatNumber, NONE, withNumberSign } from '@/shared/format';
import { Facts } from '@/shared/ui/Facts';
import { Section } from '@/shared/ui/Section';

type School = Schemas['SchoolView'];

export function SchoolFacts({ school }: { school: School }) {
  return (
    <Section title="Сведения">
      <Facts items={factsOf(school)} />
    </Section>
  );
}

function factsOf(school: School) {
  return [
    { label: 'Краткое название', value: school.shortName ? withNumberSign(school.shortName) : NONE },
    { label: 'Вид', value: school.type ? SCHOOL_TYPE[school.type] : NONE },
    { label: 'Уровень', value: school.level ? SCHOOL_LEVEL_IN_FULL[school.level] : NONE },
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

import type { Schemas } from '@/api/client';

export interface PassportField {
  name: keyof Schemas['SocialPassportInput'];
  label: string;
  /** Counted in pupils, so that its share of all pupils makes sense; families are not. */
  ofStudents?: boolean;
}

export const PASSPORT_FIELDS: PassportField[] = [
  { name: 'students', label: 'Обучающихся' },
  { name: 'teachers', label: 'Учителей' },
  { name: 'largeFamilies', label: 'Многодетные семьи' },
  { name: 'lowIncomeFamilies', label: 'Малообеспеченные семьи' },
  { name: 'singleParentFamilies', label: 'Неполные семьи' },
  { name: 'orphans', label: 'Дети-сироты и дети без попечения родителей', ofStudents: true },
  { name: 'disabledParents', label: 'Дети, у которых родители — инвалиды', ofStudents: true },
  { name: 'bothParentsHigherEducation', label: 'Оба родителя с высшим образованием', ofStudents: true },
  { name: 'unemployedParents', label: 'Родители не работают', ofStudents: true },
  { name: 'nonNativeRussian', label: 'Русский язык — неродной', ofStudents: true },
  { name: 'specialNeeds', label: 'С ограниченными возможностями здоровья', ofStudents: true },
  { name: 'registered', label: 'Состоят на учёте', ofStudents: true },
];

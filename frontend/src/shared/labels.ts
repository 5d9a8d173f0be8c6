import type { Schemas } from '@/api/client';

// A new value of an enumeration fails the type check here, so that nobody reads a raw key.

export const ROLE: Record<Schemas['Role'], string> = {
  ADMIN: 'Администратор',
  REGION_OPERATOR: 'Региональный оператор',
  MUNICIPAL_COORDINATOR: 'Муниципальный координатор',
  CURATOR: 'Куратор',
  SCHOOL: 'Школа',
  VIEWER: 'Наблюдатель',
};

/** As in the school's own documents. */
export const SCHOOL_TYPE: Record<Schemas['SchoolType'], string> = {
  MAOU: 'МАОУ',
  MBOU: 'МБОУ',
  MKOU: 'МКОУ',
  MOU: 'МОУ',
  MBU: 'МБУ',
  GBOU: 'ГБОУ',
  GKOU: 'ГКОУ',
  GAOU: 'ГАОУ',
  OTHER: 'другая',
};

/** As in tables and names of schools; the full words stand in the hint. */
export const SCHOOL_LEVEL_SHORT: Record<Schemas['SchoolLevel'], string> = {
  NOSH: 'НОШ',
  OOSH: 'ООШ',
  SOSH: 'СОШ',
  GYMNASIUM: 'Гимназия',
  LYCEUM: 'Лицей',
  OTHER: 'Другой',
};

export const SCHOOL_LEVEL: Record<Schemas['SchoolLevel'], string> = {
  NOSH: 'Начальная школа (НОШ)',
  OOSH: 'Основная школа (ООШ)',
  SOSH: 'Средняя школа (СОШ)',
  GYMNASIUM: 'Гимназия',
  LYCEUM: 'Лицей',
  OTHER: 'Другой',
};

export const INDEX_TYPE: Record<Schemas['IndexType'], { short: string; full: string }> = {
  OGE_QUALITY: { short: 'Качество ОГЭ', full: 'Индекс качества по основному государственному экзамену (9 класс)' },
  EGE_QUALITY: { short: 'Качество ЕГЭ', full: 'Индекс качества по единому государственному экзамену (11 класс)' },
  ISBSH: { short: 'ИСБШ', full: 'Индекс социального благополучия школы' },
  IURSH: { short: 'ИУРШ', full: 'Индекс учительского ресурса школы' },
};

export const DECISION: Record<Schemas['Decision'], string> = {
  IDENTIFIED: 'Отнесена',
  NOT_IDENTIFIED: 'Не отнесена',
  INSUFFICIENT_DATA: 'Недостаточно данных',
};

export const VERDICT: Record<Schemas['Verdict'], { word: string; sign: string }> = {
  MET: { word: 'выполнено', sign: '✓' },
  NOT_MET: { word: 'не выполнено', sign: '✗' },
  MISSING: { word: 'нет данных', sign: '?' },
};

export const ASSIGNMENT_STATUS: Record<Schemas['AssignmentStatus'], string> = {
  CANDIDATE: 'Кандидат',
  APPOINTED: 'Назначен',
};

export const IMPORT_KIND: Record<Schemas['ImportKind'], string> = {
  MUNICIPALITIES: 'Муниципалитеты',
  SCHOOLS: 'Школы',
  CONTEXT_INDICES: 'Индексы школ',
  MEMBERSHIPS: 'Участие в циклах',
};

export const IMPORT_STATUS: Record<Schemas['JobStatus'], string> = {
  QUEUED: 'В очереди',
  RUNNING: 'Идёт',
  DONE: 'Готово',
  FAILED: 'Не удалось',
  CANCELLED: 'Отменено',
};

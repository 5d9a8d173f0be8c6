// Made from openapi.yaml by scripts/labels.mjs: npm run generate.
import type { Schemas } from './client';

export const ASSIGNMENT_STATUS: Record<Schemas['AssignmentStatus'], string> = {
  CANDIDATE: 'Кандидат',
  APPOINTED: 'Назначен',
};

export const COMPARISON: Record<Schemas['Comparison'], string> = {
  AT_MOST: 'не больше',
  LESS_THAN: 'меньше',
  AT_LEAST: 'не меньше',
  MORE_THAN: 'больше',
  EQUAL: 'ровно',
};

export const COUNT_STATE: Record<Schemas['CountState'], string> = {
  VALUE: 'полностью',
  ROUNDED: 'доли округлены до 5 %',
  SUPPRESSED: 'скрыто: мало участников',
};

export const DECISION: Record<Schemas['Decision'], string> = {
  IDENTIFIED: 'Отнесена',
  NOT_IDENTIFIED: 'Не отнесена',
  INSUFFICIENT_DATA: 'Недостаточно данных',
};

export const IMPORT_MODE: Record<Schemas['ImportMode'], string> = {
  ATOMIC: 'Всё или ничего',
  PARTIAL: 'Без строк с ошибками',
};

export const INDEX_TYPE: Record<Schemas['IndexType'], string> = {
  OGE_QUALITY: 'Качество ОГЭ',
  EGE_QUALITY: 'Качество ЕГЭ',
  ISBSH: 'ИСБШ',
  IURSH: 'ИУРШ',
};

export const JOB_STATUS: Record<Schemas['JobStatus'], string> = {
  QUEUED: 'В очереди',
  RUNNING: 'Идёт',
  DONE: 'Закончено',
  FAILED: 'Не удалось',
  CANCELLED: 'Отменено',
};

export const LEGAL_ACT_KIND: Record<Schemas['LegalActKind'], string> = {
  ORDER: 'Приказ',
  DIRECTIVE: 'Распоряжение',
  REGULATION: 'Положение',
  PROTOCOL: 'Протокол',
  CONTRACT: 'Договор',
};

export const LEGAL_ACT_STATE: Record<Schemas['LegalActState'], string> = {
  IN_FORCE: 'Действует',
  REPEALED: 'Утратил силу',
};

export const MEMBERSHIP_OUTCOME: Record<Schemas['MembershipOutcome'], string> = {
  IMPROVED: 'Результаты улучшились',
  CLOSED: 'Школа закрыта или реорганизована',
  OTHER: 'Другое',
};

export const MEMBERSHIP_STATE: Record<Schemas['MembershipState'], string> = {
  ACTIVE: 'Участвует',
  PAUSED: 'Приостановлена',
  LEFT: 'Вышла',
};

export const ROLE: Record<Schemas['Role'], string> = {
  ADMIN: 'Администратор',
  REGION_OPERATOR: 'Региональный оператор',
  MUNICIPAL_COORDINATOR: 'Муниципальный координатор',
  CURATOR: 'Куратор',
  SCHOOL: 'Школа',
  VIEWER: 'Наблюдатель',
};

export const RUN_ACTION: Record<Schemas['RunAction'], string> = {
  APPROVE: 'Расчёт утверждён',
  WITHDRAW_APPROVAL: 'Утверждение отозвано',
  OVERRULE: 'Решение по школе изменено',
  DISCARD: 'Расчёт убран',
  RESTORE: 'Расчёт возвращён',
};

export const RUN_STATE: Record<Schemas['RunState'], string> = {
  DRAFT: 'Не утверждён',
  APPROVED: 'Утверждён',
  DISCARDED: 'Убран',
};

export const SCALE: Record<Schemas['Scale'], string> = {
  MARKS: 'отметки от 2 до 5',
  SCORES: 'баллы от 0 до 100',
  PASS: 'зачёт или незачёт',
};

export const SCHOOL_LEVEL: Record<Schemas['SchoolLevel'], string> = {
  NOSH: 'НОШ',
  OOSH: 'ООШ',
  SOSH: 'СОШ',
  GYMNASIUM: 'Гимназия',
  LYCEUM: 'Лицей',
  OTHER: 'Другой',
};

export const SCHOOL_TYPE: Record<Schemas['SchoolType'], string> = {
  MAOU: 'МАОУ',
  MBOU: 'МБОУ',
  MKOU: 'МКОУ',
  MOU: 'МОУ',
  MBU: 'МБУ',
  GBOU: 'ГБОУ',
  GKOU: 'ГКОУ',
  GAOU: 'ГАОУ',
  OTHER: 'другой',
};

export const VERDICT: Record<Schemas['Verdict'], string> = {
  MET: 'выполнено',
  NOT_MET: 'не выполнено',
  MISSING: 'нет данных',
};

export const IMPORT_KIND: Record<Schemas['ImportKind'], string> = {
  ASSESSMENT_RESULTS: 'Результаты оценочных процедур',
  CONTEXT_INDICES: 'Контекстные индексы школ',
  CURATOR_ASSIGNMENTS: 'Закрепление кураторов',
  MEMBERSHIPS: 'Участие школ в циклах',
  MUNICIPALITIES: 'Муниципалитеты',
  PARTNERSHIPS: 'Школы-партнёры',
  SCHOOLS: 'Школы',
  SOCIAL_PASSPORTS: 'Социальные паспорта',
  USERS: 'Пользователи',
};

// In full words, where there is room for them.

export const INDEX_TYPE_IN_FULL: Record<Schemas['IndexType'], string> = {
  OGE_QUALITY: 'Индекс качества по основному государственному экзамену (9 класс)',
  EGE_QUALITY: 'Индекс качества по единому государственному экзамену (11 класс)',
  ISBSH: 'Индекс социального благополучия школы',
  IURSH: 'Индекс учительского ресурса школы',
};

export const SCHOOL_LEVEL_IN_FULL: Record<Schemas['SchoolLevel'], string> = {
  NOSH: 'Начальная школа (НОШ)',
  OOSH: 'Основная школа (ООШ)',
  SOSH: 'Средняя школа (СОШ)',
  GYMNASIUM: 'Гимназия',
  LYCEUM: 'Лицей',
  OTHER: 'Другой',
};

// Other forms, of which sentences are made.

export const INDEX_TYPE_FORMS: Record<'GROUP' | 'VALUE', Record<Schemas['IndexType'], string>> = {
  GROUP: {
    OGE_QUALITY: 'группа качества ОГЭ',
    EGE_QUALITY: 'группа качества ЕГЭ',
    ISBSH: 'группа ИСБШ',
    IURSH: 'группа ИУРШ',
  },
  VALUE: {
    OGE_QUALITY: 'индекс качества ОГЭ',
    EGE_QUALITY: 'индекс качества ЕГЭ',
    ISBSH: 'ИСБШ',
    IURSH: 'ИУРШ',
  },
};

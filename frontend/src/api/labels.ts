// Made from openapi.yaml by scripts/labels.mjs: npm run generate.
import type { Schemas } from './client';

export const LABELS: { [T in 'AssignmentStatus' | 'Decision' | 'IndexType' | 'JobStatus' | 'Role' | 'RunAction' | 'RunState' | 'SchoolLevel' | 'SchoolType' | 'Verdict' | 'ImportKind']: Record<Schemas[T], string> } = {
  AssignmentStatus: {
    CANDIDATE: 'Кандидат',
    APPOINTED: 'Назначен',
  },
  Decision: {
    IDENTIFIED: 'Отнесена',
    NOT_IDENTIFIED: 'Не отнесена',
    INSUFFICIENT_DATA: 'Недостаточно данных',
  },
  IndexType: {
    OGE_QUALITY: 'Качество ОГЭ',
    EGE_QUALITY: 'Качество ЕГЭ',
    ISBSH: 'ИСБШ',
    IURSH: 'ИУРШ',
  },
  JobStatus: {
    QUEUED: 'В очереди',
    RUNNING: 'Идёт',
    DONE: 'Готово',
    FAILED: 'Не удалось',
    CANCELLED: 'Отменено',
  },
  Role: {
    ADMIN: 'Администратор',
    REGION_OPERATOR: 'Региональный оператор',
    MUNICIPAL_COORDINATOR: 'Муниципальный координатор',
    CURATOR: 'Куратор',
    SCHOOL: 'Школа',
    VIEWER: 'Наблюдатель',
  },
  RunAction: {
    APPROVE: 'Расчёт утверждён',
    WITHDRAW_APPROVAL: 'Утверждение отозвано',
    DISCARD: 'Расчёт убран',
    RESTORE: 'Расчёт возвращён',
  },
  RunState: {
    DRAFT: 'Не утверждён',
    APPROVED: 'Утверждён',
    DISCARDED: 'Убран',
  },
  SchoolLevel: {
    NOSH: 'НОШ',
    OOSH: 'ООШ',
    SOSH: 'СОШ',
    GYMNASIUM: 'Гимназия',
    LYCEUM: 'Лицей',
    OTHER: 'Другой',
  },
  SchoolType: {
    MAOU: 'МАОУ',
    MBOU: 'МБОУ',
    MKOU: 'МКОУ',
    MOU: 'МОУ',
    MBU: 'МБУ',
    GBOU: 'ГБОУ',
    GKOU: 'ГКОУ',
    GAOU: 'ГАОУ',
    OTHER: 'другой',
  },
  Verdict: {
    MET: 'выполнено',
    NOT_MET: 'не выполнено',
    MISSING: 'нет данных',
  },
  ImportKind: {
    CONTEXT_INDICES: 'Контекстные индексы школ',
    MEMBERSHIPS: 'Участие школ в циклах',
    MUNICIPALITIES: 'Муниципалитеты',
    PARTNERSHIPS: 'Школы-партнёры',
    SCHOOLS: 'Школы',
  },
};

/** In full words, where there is room for them. */
export const FULL_LABELS: { [T in 'IndexType' | 'SchoolLevel']: Record<Schemas[T], string> } = {
  IndexType: {
    OGE_QUALITY: 'Индекс качества по основному государственному экзамену (9 класс)',
    EGE_QUALITY: 'Индекс качества по единому государственному экзамену (11 класс)',
    ISBSH: 'Индекс социального благополучия школы',
    IURSH: 'Индекс учительского ресурса школы',
  },
  SchoolLevel: {
    NOSH: 'Начальная школа (НОШ)',
    OOSH: 'Основная школа (ООШ)',
    SOSH: 'Средняя школа (СОШ)',
    GYMNASIUM: 'Гимназия',
    LYCEUM: 'Лицей',
    OTHER: 'Другой',
  },
};

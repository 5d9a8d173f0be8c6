import dayjs from 'dayjs';

const LOCALE = 'ru-RU';
export const NBSP = '\u00a0';
/** Shown where there is no value: a dash that a screen reader skips, beside nothing that could be taken for zero. */
export const NONE = '—';

const plural = new Intl.PluralRules(LOCALE);

/** 05.03.2021; an empty value is a dash. */
export function formatDate(iso: string | null | undefined): string {
  return iso ? dayjs(iso).format('DD.MM.YYYY') : NONE;
}

/** 05.03.2021, 14:30 in the person's own time zone. */
export function formatDateTime(iso: string | null | undefined): string {
  return iso ? dayjs(iso).format('DD.MM.YYYY, HH:mm') : NONE;
}

/** 01.01.2021 — 31.12.2021; one date when both are the same, words when an end is open. */
export function formatPeriod(from: string | null | undefined, to: string | null | undefined): string {
  if (!from && !to) {
    return NONE;
  }
  if (!to) {
    return `с${NBSP}${formatDate(from)}`;
  }
  if (from === to) {
    return formatDate(to);
  }
  return from ? `${formatDate(from)}${NBSP}—${NBSP}${formatDate(to)}` : `до${NBSP}${formatDate(to)}`;
}

/** 1 234,5; an empty value is a dash. */
export function formatNumber(value: number | null | undefined, fractionDigits?: number): string {
  if (value === null || value === undefined) {
    return NONE;
  }
  return new Intl.NumberFormat(LOCALE, {
    maximumFractionDigits: fractionDigits ?? 3,
    minimumFractionDigits: fractionDigits ?? 0,
  }).format(value);
}

/** A word with one, with two to four and with more: ['школа', 'школы', 'школ']. */
export type Forms = readonly [one: string, few: string, many: string];

/** `countOf(5, ['школа', 'школы', 'школ'])` is «5 школ», with a space that does not break. */
export function countOf(count: number, forms: Forms): string {
  return `${formatNumber(count)}${NBSP}${formOf(count, forms)}`;
}

/** Only the word: for sentences in which the number stands apart. */
export function formOf(count: number, forms: Forms): string {
  const rule = plural.select(count);
  return rule === 'one' ? forms[0] : rule === 'few' ? forms[1] : forms[2];
}

/** Keeps «№ 3» and «№3» in one piece: «№ 3» with a space that does not break. */
export function withNumberSign(text: string): string {
  return text.replace(/№\s*(?=\S)/g, `№${NBSP}`);
}

/** The day that it is here, as the API has days. */
export const today = (): string => dayjs().format('YYYY-MM-DD');

/** «2019/2020» from the year in which the school year begins. */
function academicYear(firstYear: number): string {
  return `${firstYear}/${firstYear + 1}`;
}

export const WORDS = {
  school: ['школа', 'школы', 'школ'],
  schoolIn: ['школе', 'школах', 'школах'],
  row: ['строка', 'строки', 'строк'],
  user: ['пользователь', 'пользователя', 'пользователей'],
  cycle: ['цикл', 'цикла', 'циклов'],
  day: ['день', 'дня', 'дней'],
  event: ['событие', 'события', 'событий'],
  student: ['обучающийся', 'обучающихся', 'обучающихся'],
  municipality: ['муниципалитет', 'муниципалитета', 'муниципалитетов'],
  error: ['ошибка', 'ошибки', 'ошибок'],
  rule: ['правило', 'правила', 'правил'],
  run: ['расчёт', 'расчёта', 'расчётов'],
  import: ['загрузка', 'загрузки', 'загрузок'],
  result: ['результат', 'результата', 'результатов'],
  unread: ['непрочитанное уведомление', 'непрочитанных уведомления', 'непрочитанных уведомлений'],
  act: ['акт', 'акта', 'актов'],
  workItem: ['дело', 'дела', 'дел'],
} as const satisfies Record<string, Forms>;

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The academic year begins in September; in summer one fills in the year that has just ended. */
export function academicYears(): string[] {
  const now = dayjs();
  const first = now.month() >= 8 ? now.year() : now.year() - 1;
  return Array.from({ length: 12 }, (_, back) => academicYear(first - back));
}

import { formatNumber } from '@/shared/format';

/** A number as people write it, and as imports read it: a comma or a point, spaces between digits, any minus. */
const FORM = /^[-−–]?\d(?:\s?\d)*(?:[.,]\d+)?$/;

/** The number that was typed; null where nothing was, NaN where it is no number: that is told, never corrected. */
export function parseNumber(typed: string): number | null {
  const text = typed.trim();
  if (text === '') {
    return null;
  }
  return FORM.test(text) ? Number(text.replace(/\s/g, '').replace(/[−–]/, '-').replace(',', '.')) : Number.NaN;
}

/** As it is typed: «52,5», without groups. */
export function plainNumber(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value).replace('.', ',');
}

export interface Bounds {
  least?: number;
  most?: number;
}

/** A rule of a form's field that is empty or a whole number within bounds. */
export function wholeNumber({ least = 0, most }: Bounds) {
  return {
    validator(_: unknown, value: number | null | undefined) {
      const fault = faultOf(value, least, most);
      return fault === undefined ? Promise.resolve() : Promise.reject(new Error(fault));
    },
  };
}

/**
 * A number of a school that is hardly greater than that of its students: teachers, families, children of some kind. It
 * is asked about, not refused.
 */
export const fewerThanStudents = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
  warningOnly: true,
  validator(_: unknown, value: number | null | undefined) {
    const students = getFieldValue('students');
    return typeof students === 'number' && typeof value === 'number' && value > students
      ? Promise.reject(new Error(`Больше, чем обучающихся: ${formatNumber(students)}. Проверьте`))
      : Promise.resolve();
  },
});

function faultOf(value: number | null | undefined, least: number, most: number | undefined): string | undefined {
  if (value === null || value === undefined) {
    return undefined;
  }
  if (!Number.isInteger(value)) {
    return 'Нужно целое число';
  }
  if (value < least) {
    return `Не меньше ${formatNumber(least)}`;
  }
  return most !== undefined && value > most ? `Не больше ${formatNumber(most)}` : undefined;
}

import dayjs from 'dayjs';
import { countOf, WORDS } from '@/shared/format';
import type { State } from '@/shared/ui/tags';

/** Two weeks: what is due sooner needs a call now. */
const SOON_DAYS = 14;

/** How a deadline stands on the day, while nobody knows whether it was met. */
export function dueState(iso: string, today = dayjs()): State {
  const left = daysUntil(iso, today);
  if (left < 0) {
    return { tone: 'late', sign: '!', text: left === -1 ? 'вчера' : `${countOf(-left, WORDS.day)} назад` };
  }
  if (left === 0) {
    return { tone: 'soon', sign: '◔', text: 'сегодня' };
  }
  return left <= SOON_DAYS
    ? { tone: 'soon', sign: '◔', text: `через ${countOf(left, WORDS.day)}` }
    : { tone: 'plain', sign: '○', text: `через ${countOf(left, WORDS.day)}` };
}

/** Whole days to a date, negative where it has passed. */
export function daysUntil(iso: string, today = dayjs()): number {
  return dayjs(iso).startOf('day').diff(today.startOf('day'), 'day');
}

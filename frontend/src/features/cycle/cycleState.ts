import dayjs from 'dayjs';
import { countOf, WORDS } from '@/shared/format';
import type { Tone } from '@/shared/ui/tags';

/** Two weeks: what is due sooner needs a call now. */
const SOON_DAYS = 14;

export interface State {
  tone: Tone;
  sign: string;
  text: string;
}

/** Where a cycle stands on the day. */
export function cycleState(cycle: { startsOn: string; endsOn: string }, today = dayjs()): State {
  const before = daysUntil(cycle.startsOn, today);
  if (before > 0) {
    return { tone: 'plain', sign: '○', text: `начнётся через ${countOf(before, WORDS.day)}` };
  }
  const left = daysUntil(cycle.endsOn, today);
  return left < 0
    ? { tone: 'plain', sign: '✓', text: 'завершён' }
    : { tone: 'accent', sign: '●', text: left === 0 ? 'последний день' : `идёт, осталось ${countOf(left, WORDS.day)}` };
}

/** Where an event of the calendar stands on the day; whether it was done is not known here. */
export function eventState(event: { endsOn: string }, today = dayjs()): State {
  const left = daysUntil(event.endsOn, today);
  if (left < 0) {
    return { tone: 'plain', sign: '·', text: 'срок прошёл' };
  }
  if (left === 0) {
    return { tone: 'late', sign: '!', text: 'сегодня' };
  }
  return left <= SOON_DAYS
    ? { tone: 'soon', sign: '◔', text: `через ${countOf(left, WORDS.day)}` }
    : { tone: 'plain', sign: '○', text: `через ${countOf(left, WORDS.day)}` };
}

function daysUntil(iso: string, today: dayjs.Dayjs): number {
  return dayjs(iso).startOf('day').diff(today.startOf('day'), 'day');
}

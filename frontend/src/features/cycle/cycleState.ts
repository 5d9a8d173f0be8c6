import dayjs from 'dayjs';
import { daysUntil, dueState } from '@/shared/dueState';
import { countOf, WORDS } from '@/shared/format';
import type { State } from '@/shared/ui/tags';

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

/** Where an event of the calendar stands on the day: there a past one is only past, whether it was done is not known. */
export function eventState(event: { endsOn: string }, today = dayjs()): State {
  return daysUntil(event.endsOn, today) < 0
    ? { tone: 'plain', sign: '·', text: 'срок прошёл' }
    : dueState(event.endsOn, today);
}

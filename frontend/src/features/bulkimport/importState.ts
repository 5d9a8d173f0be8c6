import { countOf, formatNumber, formOf, NBSP, WORDS } from '@/shared/format';
import type { Tone } from '@/shared/ui/tags';
import { type Import, isBeingWithdrawn } from './running';

interface State {
  tone: Tone;
  text: string;
}

/** How an import ended, in a word or two. */
export function importState(run: Import): State {
  switch (run.status) {
    case 'QUEUED':
      return { tone: 'accent', text: 'в очереди' };
    case 'RUNNING':
      return { tone: 'accent', text: `идёт${percent(run)}` };
    case 'CANCELLED':
      return { tone: 'soon', text: 'отменено' };
    case 'FAILED':
    case 'DONE':
      return withdrawn(run) ?? ended(run);
  }
}

function withdrawn(run: Import): State | undefined {
  if (isBeingWithdrawn(run)) {
    return { tone: 'accent', text: 'отменяется' };
  }
  return run.withdrawal?.status === 'DONE' ? { tone: 'soon', text: 'загрузка отменена' } : undefined;
}

/** Something was written, and is not taken back as a whole: the server decides what of it may go. */
export const canBeWithdrawn = (run: Import): boolean =>
  isWritten(run) &&
  run.created + run.updated > 0 &&
  !isBeingWithdrawn(run) &&
  (run.withdrawal?.status !== 'DONE' || run.withdrawal.kept > 0);

function ended(run: Import): State {
  if (run.rejected > 0) {
    const text = run.dryRun
      ? 'проверено: есть ошибки'
      : wasRefused(run)
        ? 'не загружено: ошибки'
        : 'загружено частично';
    return { tone: wasRefused(run) ? 'late' : 'soon', text };
  }
  if (run.status === 'FAILED') {
    return { tone: 'late', text: run.dryRun ? 'проверка не удалась' : 'не загружено' };
  }
  return { tone: 'good', text: run.dryRun ? 'проверено' : 'загружено' };
}

/** Nothing was written because of bad rows: one of them was enough, or there were no others. */
const wasRefused = (run: Import): boolean =>
  !run.dryRun && run.rejected > 0 && (run.mode === 'ATOMIC' || run.rejected === run.rowsTotal);

/** Whether what the file brings is in the data. */
export const isWritten = (run: Import): boolean => !run.dryRun && run.status === 'DONE';

/** Whether it still is: nobody has taken it back, nor begun to. */
export const isInPlace = (run: Import): boolean =>
  isWritten(run) && (run.withdrawal == null || run.withdrawal.status === 'FAILED');

function percent({ progress }: Import): string {
  return progress != null ? `, ${Math.floor(100 * progress)}${NBSP}%` : '';
}

/** One sentence: what came of the file. */
export function outcomeSentence(run: Import): string {
  const rows = countOf(run.rowsTotal, WORDS.row);
  if (run.withdrawal?.status === 'DONE') {
    const { removed, restored, kept } = run.withdrawal;
    return `Загрузка отменена: удалено ${formatNumber(removed)}, возвращено к прежнему ${formatNumber(restored)}, осталось ${formatNumber(kept)}`;
  }
  if (isBeingWithdrawn(run)) {
    return 'Загрузка отменяется';
  }
  if (run.status === 'CANCELLED') {
    return run.dryRun ? 'Проверка отменена' : 'Загрузка отменена, ничего не записано';
  }
  if (run.status === 'FAILED' && run.rejected === 0) {
    return run.dryRun ? 'Проверка не удалась' : 'Загрузка не удалась, ничего не записано';
  }
  if (run.dryRun) {
    return run.rejected > 0
      ? `Проверено ${rows}, с ошибками из них ${formatNumber(run.rejected)}. Пока ничего не записано`
      : `Проверено ${rows}, ошибок нет. Пока ничего не записано`;
  }
  if (wasRefused(run)) {
    return `Ничего не загружено: в файле ${countOf(run.rejected, WORDS.row)} с ошибками`;
  }
  if (run.rejected > 0) {
    return `Верные строки загружены. С ошибками и отклонено: ${countOf(run.rejected, WORDS.row)}`;
  }
  return run.created + run.updated === 0
    ? `Ничего не изменилось: ${rows} ${formOf(run.rowsTotal, ['уже была загружена', 'уже были загружены', 'уже были загружены'])} раньше`
    : `${formOf(run.rowsTotal, ['Загружена', 'Загружены', 'Загружено'])} ${rows}`;
}

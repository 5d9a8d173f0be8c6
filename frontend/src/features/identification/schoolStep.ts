import { DECISION } from '@/api/labels';
import { formatDate } from '@/shared/format';
import type { SchoolStep } from '@/shared/schoolStep';
import { useDecisions } from './useDecisions';

/** The approved decision leads; what is not approved yet is only on its way. */
export function useIdentificationStep(schoolId: number): SchoolStep {
  const { data } = useDecisions(schoolId);
  const title = 'Идентификация';
  if (data?.standing) {
    const { decision, approvedAt } = data.standing;
    return { title, content: `${DECISION[decision]}, утверждено ${formatDate(approvedAt)}`, status: 'finish' };
  }
  if (data === undefined) {
    return { title, content: '…', status: 'wait' };
  }
  return data.drafts.length > 0
    ? { title, content: 'есть расчёт, не утверждён', status: 'process' }
    : { title, content: 'не проводилась', status: 'wait' };
}

import { DECISION } from '@/api/labels';
import { formatDate } from '@/shared/format';
import type { SchoolStep } from '@/shared/schoolStep';
import { useDecisions } from './useDecisions';

/** The newest approved decision leads; what is not approved yet is only on its way. */
export function useIdentificationStep(schoolId: number): SchoolStep {
  const { data } = useDecisions(schoolId);
  const decision = data?.find(({ approvedAt }) => approvedAt != null);
  return decision
    ? {
        title: 'Идентификация',
        content: `${DECISION[decision.decision]}, утверждено ${formatDate(decision.approvedAt)}`,
        status: 'finish',
      }
    : { title: 'Идентификация', content: data ? 'не утверждена' : '…', status: 'process' };
}

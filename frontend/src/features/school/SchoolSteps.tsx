import { Steps, type StepsProps } from 'antd';
import { formatDate } from '@/shared/format';
import { DECISION } from '@/shared/labels';
import { useDecisions } from './useDecisions';

const LATER = ['Рисковый профиль', 'Программы', 'План', 'Мониторинг'];

/** Where the school stands on its way through the cycle. */
export function SchoolSteps({ schoolId }: { schoolId: number }) {
  const { data } = useDecisions(schoolId);
  const decision = data?.find(({ approvedAt }) => approvedAt != null);
  const first: NonNullable<StepsProps['items']>[number] = decision
    ? {
        title: 'Идентификация',
        content: `${DECISION[decision.decision]}, утверждено ${formatDate(decision.approvedAt)}`,
        status: 'finish',
      }
    : { title: 'Идентификация', content: data ? 'не утверждена' : '…', status: 'process' };
  return (
    <Steps
      className="school-steps"
      size="small"
      responsive
      items={[first, ...LATER.map((title) => ({ title, content: 'не начато', status: 'wait' as const }))]}
    />
  );
}

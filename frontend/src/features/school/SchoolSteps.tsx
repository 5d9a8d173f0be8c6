import { Steps, type StepsProps } from 'antd';
import { $api } from '@/api/client';
import { formatDate } from '@/shared/format';
import { DECISION } from '@/shared/labels';

const LATER = ['Рисковый профиль', 'Программы', 'План', 'Мониторинг'];

/** Where the school stands on its way through the cycle. */
export function SchoolSteps({ schoolId }: { schoolId: number }) {
  const { data } = $api.useQuery('get', '/api/v1/identification-decisions', {
    params: { query: { schoolId, approved: true, size: 1, sort: '-year' } },
  });
  const decision = data?.items[0];
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

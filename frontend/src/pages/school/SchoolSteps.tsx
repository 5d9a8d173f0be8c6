import { Steps } from 'antd';
import { useIdentificationStep } from '@/features/identification/schoolStep';
import type { SchoolStep } from '@/shared/schoolStep';
import styles from './SchoolSteps.module.css';

const LATER = ['Рисковый профиль', 'Программы', 'План', 'Мониторинг'].map(
  (title): SchoolStep => ({ title, content: 'не начато', status: 'wait' }),
);

/** Where the school stands on its way through the cycle: each step is declared by its feature. */
export function SchoolSteps({ schoolId }: { schoolId: number }) {
  const identification = useIdentificationStep(schoolId);
  return <Steps className={styles.steps} size="small" responsive items={[identification, ...LATER]} />;
}

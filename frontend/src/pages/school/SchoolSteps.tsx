import { Steps } from 'antd';
import { useCuratorStep, useCycleStep } from '@/features/cycle/schoolSteps';
import { useIdentificationStep } from '@/features/identification/schoolStep';
import styles from './SchoolSteps.module.css';

/** Where the school stands on its way: each step is declared by its feature, and says what the system knows. */
export function SchoolSteps({ schoolId }: { schoolId: number }) {
  const steps = [useIdentificationStep(schoolId), useCycleStep(schoolId), useCuratorStep(schoolId)];
  return <Steps className={styles.steps} size="small" responsive items={steps} />;
}

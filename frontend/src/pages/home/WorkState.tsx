import { CycleCount } from '@/features/cycle/CycleCount';
import { LatestApprovedRun } from '@/features/identification/RunFacts';
import { SchoolCount } from '@/features/school/SchoolCount';
import { Facts } from '@/shared/ui/Facts';
import { Section } from '@/shared/ui/Section';

/** How far the work is, each fact with the page that it comes from. */
export function WorkState() {
  return (
    <Section title="Состояние работы">
      <Facts
        items={[
          { label: 'Школы', value: <SchoolCount /> },
          { label: 'Последняя утверждённая идентификация', value: <LatestApprovedRun /> },
          { label: 'Циклы', value: <CycleCount /> },
        ]}
      />
    </Section>
  );
}

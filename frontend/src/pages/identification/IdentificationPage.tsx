import { useRead } from '@/api/read';
import { RuleList } from '@/features/identification/RuleList';
import { RunList } from '@/features/identification/RunList';
import { RunStart } from '@/features/identification/RunStart';
import { latestApprovedRun, waitingRuns } from '@/features/identification/reads';
import { countOf, formOf, WORDS } from '@/shared/format';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Section } from '@/shared/ui/Section';

export function IdentificationPage() {
  const me = useMe();
  return (
    <>
      <PageHeader title="Идентификация" state={<State />} />
      {may.identify(me) && <RunStart />}
      <Section title="Расчёты" note="Каждый расчёт хранит решение о каждой школе и числа, по которым оно принято">
        <RunList />
      </Section>
      {may.readIdentification(me) && <RuleList />}
    </>
  );
}

/** The newest approved result, and what waits for a person. */
function State() {
  const approved = useRead(latestApprovedRun());
  const waiting = useRead(waitingRuns());
  if (approved.data === undefined || waiting.data === undefined) {
    return 'Какие школы относятся к ШНОР и почему';
  }
  const last = approved.data.items[0];
  const result = last
    ? `Утверждено за ${last.year} год: ${countOf(last.identified, WORDS.school)} из ${last.schools}`
    : 'Утверждённых результатов ещё нет';
  const waits = waiting.data.total;
  return waits > 0
    ? `${result}. ${formOf(waits, ['Ждёт', 'Ждут', 'Ждут'])} утверждения: ${countOf(waits, WORDS.run)}`
    : result;
}

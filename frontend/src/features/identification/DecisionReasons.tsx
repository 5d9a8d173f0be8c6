import type { Schemas } from '@/api/client';
import { DECISION } from '@/api/labels';
import { formatDate } from '@/shared/format';
import styles from './DecisionReasons.module.css';
import { EvidenceList } from './EvidenceList';

type Decision = Schemas['DecisionView'];

/** Why a school was decided on as it was: a person's word first, where it stands in the place of the rule's. */
export function DecisionReasons({ decision }: { decision: Decision }) {
  return (
    <>
      {decision.overruledAt != null && <Overruling decision={decision} />}
      <EvidenceList items={decision.evidence} />
    </>
  );
}

function Overruling({ decision }: { decision: Decision }) {
  const { calculated, overrulingReason, overrulingAct, overruledByName, overruledAt } = decision;
  return (
    <section aria-label="Решение изменено" className={styles.overruling}>
      <p>
        <strong>Решение изменено человеком.</strong> {overrulingReason}
      </p>
      <p>
        Основание: {overrulingAct}. {overruledByName}, {formatDate(overruledAt)}. По правилу было бы:{' '}
        {DECISION[calculated].toLocaleLowerCase('ru')}.
      </p>
    </section>
  );
}

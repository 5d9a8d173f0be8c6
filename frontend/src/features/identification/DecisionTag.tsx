import type { Schemas } from '@/api/client';
import { DECISION } from '@/api/labels';
import { StatusTag, type Tone } from '@/shared/ui/tags';

const TONE: Record<Schemas['Decision'], { tone: Tone; sign: string }> = {
  IDENTIFIED: { tone: 'accent', sign: '●' },
  NOT_IDENTIFIED: { tone: 'plain', sign: '○' },
  INSUFFICIENT_DATA: { tone: 'soon', sign: '?' },
};

interface Props {
  decision: Schemas['DecisionView'];
  /** What a run says that nobody has approved: told quietly. */
  draft?: boolean;
}

/** The decision that counts; one that a person has put in the place of the rule's says so. */
export function DecisionTag({ decision: { decision, overruledAt }, draft = false }: Props) {
  const { tone, sign } = TONE[decision];
  return (
    <StatusTag tone={draft ? 'plain' : tone} sign={sign}>
      {DECISION[decision]}
      {overruledAt != null && (
        <span role="img" aria-label="решил человек" title="Решил человек, а не правило">
          {' '}
          ✎
        </span>
      )}
    </StatusTag>
  );
}

import type { Schemas } from '@/api/client';
import { DECISION } from '@/api/labels';
import { StatusTag, type Tone } from '@/shared/ui/tags';

const TONE: Record<Schemas['Decision'], { tone: Tone; sign: string }> = {
  IDENTIFIED: { tone: 'accent', sign: '●' },
  NOT_IDENTIFIED: { tone: 'plain', sign: '○' },
  INSUFFICIENT_DATA: { tone: 'soon', sign: '?' },
};

/** @param draft what a run says that nobody has approved: told quietly */
export function DecisionTag({ value, draft = false }: { value: Schemas['Decision']; draft?: boolean }) {
  return (
    <StatusTag tone={draft ? 'plain' : TONE[value].tone} sign={TONE[value].sign}>
      {DECISION[value]}
    </StatusTag>
  );
}

import type { Schemas } from '@/api/client';
import { DECISION } from '@/api/labels';
import { StatusTag, type Tone } from '@/shared/ui/tags';

const TONE: Record<Schemas['Decision'], { tone: Tone; sign: string }> = {
  IDENTIFIED: { tone: 'accent', sign: '●' },
  NOT_IDENTIFIED: { tone: 'plain', sign: '○' },
  INSUFFICIENT_DATA: { tone: 'soon', sign: '?' },
};

export function DecisionTag({ value }: { value: Schemas['Decision'] }) {
  return (
    <StatusTag tone={TONE[value].tone} sign={TONE[value].sign}>
      {DECISION[value]}
    </StatusTag>
  );
}

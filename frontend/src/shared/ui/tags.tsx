import type { ReactNode } from 'react';

export type Tone = 'good' | 'soon' | 'late' | 'plain' | 'accent';

const SIGN: Record<Tone, string> = { good: '✓', soon: '◔', late: '!', plain: '·', accent: '→' };

/** A state by sign and word; the colour only repeats them. Plain text: the kit's tag weighs 3 kB on the first page. */
export function StatusTag({ tone, sign, children }: { tone: Tone; sign?: string; children: ReactNode }) {
  return (
    <span className={`tag status-tag status-${tone}`}>
      <span aria-hidden="true">{sign ?? SIGN[tone]}</span> {children}
    </span>
  );
}

export type Significance = 'HIGH' | 'MEDIUM' | 'LOW' | 'NONE';

const SIGNIFICANCE: Record<Significance, { word: string; sign: string }> = {
  HIGH: { word: 'высокая', sign: '▰▰▰' },
  MEDIUM: { word: 'средняя', sign: '▰▰▱' },
  LOW: { word: 'низкая', sign: '▰▱▱' },
  NONE: { word: 'нет данных', sign: '▱▱▱' },
};

/**
 * One hue from dark to light, hatching for no data: read by the colour-blind and in a grey print as well.
 *
 * @public the significance of a risk, for every part that shows one
 */
export function SignificanceTag({ value }: { value: Significance }) {
  const { word, sign } = SIGNIFICANCE[value];
  return (
    <span className={`tag significance significance-${value.toLowerCase()}`}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}

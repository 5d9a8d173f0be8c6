import type { ReactNode } from 'react';
import styles from './tags.module.css';

export type Tone = 'good' | 'soon' | 'late' | 'plain' | 'accent';

const SIGN: Record<Tone, string> = { good: '✓', soon: '◔', late: '!', plain: '·', accent: '→' };

/** How something stands, in a word or two. */
export interface State {
  tone: Tone;
  sign: string;
  text: string;
}

export function StateTag({ state: { tone, sign, text } }: { state: State }) {
  return (
    <StatusTag tone={tone} sign={sign}>
      {text}
    </StatusTag>
  );
}

/** A state by sign and word; the colour only repeats them. Plain text: the kit's tag weighs 3 kB on the first page. */
export function StatusTag({ tone, sign, children }: { tone: Tone; sign?: string; children: ReactNode }) {
  return (
    <span className={tone === 'plain' ? styles.status : `${styles.status} ${styles[tone]}`}>
      <span aria-hidden="true">{sign ?? SIGN[tone]}</span> {children}
    </span>
  );
}

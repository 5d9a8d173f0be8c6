import type { ReactNode } from 'react';
import styles from './Facts.module.css';

interface Fact {
  label: string;
  value: ReactNode;
  /** A word of explanation on hover. */
  hint?: string;
}

/** Names and values side by side: the passport of a school, the heading of a run. */
export function Facts({ items }: { items: Fact[] }) {
  return (
    <dl className={styles.facts}>
      {items.map(({ label, value, hint }) => (
        <div key={label}>
          <dt title={hint}>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

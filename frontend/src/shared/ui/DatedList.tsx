import type { ReactNode } from 'react';
import styles from './DatedList.module.css';

/** Lines with a date, a state and what it is about; the titles stand under one another. */
export function DatedList({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}

interface LineProps {
  date: string;
  /** A StatusTag. */
  state: ReactNode;
  children: ReactNode;
}

export function DatedLine({ date, state, children }: LineProps) {
  return (
    <li>
      <span className={styles.date}>{date}</span>
      {state}
      <span>{children}</span>
    </li>
  );
}

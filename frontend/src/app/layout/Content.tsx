import type { ReactNode } from 'react';
import { useNavigation } from 'react-router';
import styles from './Content.module.css';

/** The page, and above it a line while the next one is on its way: the click was heard. */
export function Content({ children }: { children: ReactNode }) {
  const going = useNavigation().state !== 'idle';
  return (
    <main id="content" className={styles.content} tabIndex={-1} aria-busy={going}>
      {going && <div className={styles.going} role="progressbar" aria-label="Страница открывается" />}
      {children}
    </main>
  );
}

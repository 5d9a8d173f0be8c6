import { createContext, type ReactNode, useId } from 'react';
import onPaper from './onPaper.module.css';
import prose from './prose.module.css';
import styles from './Section.module.css';

/** Whether a view is only a part of a page: then what it lacks is said there, and the page stays. */
export const InSection = createContext(false);

interface Props {
  title: string;
  /** One line under the title: the state of this part. */
  note?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a page with its own heading, reachable as a region. */
export function Section({ title, note, action, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {note && <span className={prose.muted}>{note}</span>}
        {action && <span className={`${styles.action} ${onPaper.hidden}`}>{action}</span>}
      </div>
      <InSection value={true}>{children}</InSection>
    </section>
  );
}

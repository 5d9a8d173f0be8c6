import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import onPaper from './onPaper.module.css';
import styles from './PageHeader.module.css';

interface Props {
  /** The first line: what this page is. */
  title: string;
  /** The second line: what state it is in. */
  state?: ReactNode;
  /** The one action that is due; further ones beside it only when they are as frequent. */
  action?: ReactNode;
  /** Where one came from. */
  back?: ReactNode;
}

export function PageHeader({ title, state, action, back }: Props) {
  return (
    <header className={styles.header}>
      <title>{`${title} — Антириск`}</title>
      <div className={styles.text}>
        {back && <div className={`${styles.back} ${onPaper.hidden}`}>{back}</div>}
        <h1>{title}</h1>
        {state !== undefined && <div className={styles.state}>{state}</div>}
        <div className={onPaper.only}>Напечатано {dayjs().format('DD.MM.YYYY, HH:mm')}</div>
      </div>
      {action && <div className={`${styles.action} ${onPaper.hidden}`}>{action}</div>}
    </header>
  );
}

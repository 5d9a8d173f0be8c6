import dayjs from 'dayjs';
import type { ReactNode } from 'react';

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
    <header className="page-header">
      <title>{`${title} — Антириск`}</title>
      <div className="page-header-text">
        {back && <div className="page-header-back no-print">{back}</div>}
        <h1>{title}</h1>
        {state !== undefined && <div className="page-header-state">{state}</div>}
        <div className="print-only">Напечатано {dayjs().format('DD.MM.YYYY, HH:mm')}</div>
      </div>
      {action && <div className="page-header-action no-print">{action}</div>}
    </header>
  );
}

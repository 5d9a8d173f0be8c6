import { createContext, type ReactNode, useId } from 'react';

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
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {note && <span className="muted">{note}</span>}
        {action && <span className="section-action no-print">{action}</span>}
      </div>
      <InSection value={true}>{children}</InSection>
    </section>
  );
}

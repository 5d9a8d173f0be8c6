import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { type Reading, useRead } from '@/api/read';
import { formatDateTime, NONE } from '@/shared/format';
import { DatedLine, DatedList } from './DatedList';
import styles from './ObjectHistory.module.css';
import onPaper from './onPaper.module.css';
import prose from './prose.module.css';
import { QueryState } from './QueryState';
import { StatusTag } from './tags';

interface Props {
  reading: Reading<Schemas['ObjectChange'][]>;
}

/** Who changed it, when, and from what to what; read when somebody asks. */
export function ObjectHistory({ reading }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={`${styles.history} ${onPaper.hidden}`}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>История изменений</summary>
      {open && <Changes reading={reading} />}
    </details>
  );
}

function Changes({ reading }: Props) {
  const query = useRead(reading, { staleTime: 0 });
  return (
    <QueryState query={query} lines={3}>
      {(changes) =>
        changes.length === 0 ? (
          <p className={prose.muted}>С тех пор, как ведётся история, ничего не меняли.</p>
        ) : (
          <DatedList>
            {changes.map((change) => (
              <ChangeLine key={`${change.at}-${change.values.map(({ column }) => column).join()}`} change={change} />
            ))}
          </DatedList>
        )
      }
    </QueryState>
  );
}

function ChangeLine({ change: { at, byName, created, values } }: { change: Schemas['ObjectChange'] }) {
  return (
    <DatedLine date={formatDateTime(at)} state={<StatusTag tone="plain">{byName ?? 'система'}</StatusTag>}>
      {created
        ? 'запись создана'
        : values.map(({ column, title, before, after }) => (
            <div key={column}>
              <span className={prose.muted}>{title}:</span> {before == null ? NONE : <del>{before}</del>} →{' '}
              {after ?? NONE}
            </div>
          ))}
    </DatedLine>
  );
}

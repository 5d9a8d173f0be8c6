import { useRead } from '@/api/read';
import { formatDateTime } from '@/shared/format';
import { DatedLine, DatedList } from '@/shared/ui/DatedList';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { StatusTag } from '@/shared/ui/tags';
import { runReviews } from './reads';

/** Who approved, withdrew, discarded and restored the run, and why: nothing of it is ever deleted. */
export function RunHistory({ runId }: { runId: number }) {
  const query = useRead(runReviews(runId));
  return (
    <Section title="История">
      <QueryState query={query} lines={2}>
        {(entries) =>
          entries.length === 0 ? (
            <p className={prose.muted}>С расчётом ещё ничего не делали.</p>
          ) : (
            <DatedList>
              {entries.map((entry) => (
                <DatedLine
                  key={entry.id}
                  date={formatDateTime(entry.at)}
                  state={<StatusTag tone="plain">{entry.title}</StatusTag>}
                >
                  {entry.byName}
                  {entry.reason && <span className={prose.muted}>: {entry.reason}</span>}
                </DatedLine>
              ))}
            </DatedList>
          )
        }
      </QueryState>
    </Section>
  );
}

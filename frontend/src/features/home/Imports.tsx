import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';
import { paths } from '@/app/paths';
import { formatDateTime, formatNumber } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { IMPORT_KIND, IMPORT_STATUS } from '@/shared/labels';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { StatusTag } from '@/shared/ui/tags';

type Import = Schemas['ImportView'];

const POLL_MS = 3_000;
const isRunning = ({ status }: Import) => status === 'QUEUED' || status === 'RUNNING';
const needsLook = (run: Import) => isRunning(run) || run.status === 'FAILED' || run.rejected > 0;

/** Of the latest loadings those that go on or went wrong; nothing to see when all went well. */
export function Imports() {
  const { keep } = useWorkScope();
  const query = useRead(read('/api/v1/imports', { query: { dryRun: false, size: 10 } }), {
    refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? POLL_MS : false),
  });
  return (
    <Section title="Загрузки" action={<Link to={keep(paths.imports())}>Загрузить данные</Link>}>
      <QueryState query={query} lines={3}>
        {({ items }) => <Latest items={items.filter(needsLook)} any={items.length > 0} />}
      </QueryState>
    </Section>
  );
}

function Latest({ items, any }: { items: Import[]; any: boolean }) {
  const { keep } = useWorkScope();
  if (items.length === 0) {
    return <p className="muted">{any ? 'Последние загрузки прошли без ошибок.' : 'Данные ещё не загружались.'}</p>;
  }
  return (
    <ul className="events">
      {items.map((run) => (
        <li key={run.id}>
          <span className="event-date">{formatDateTime(run.createdAt)}</span>
          <StatusTag tone={isRunning(run) ? 'accent' : 'late'}>{stateOf(run)}</StatusTag>
          <span>
            <Link to={keep(paths.importRun(run.id))}>{run.fileName ?? IMPORT_KIND[run.kind]}</Link>
            <span className="muted"> {IMPORT_KIND[run.kind]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function stateOf(run: Import): string {
  return run.rejected > 0 && !isRunning(run)
    ? `строк с ошибками: ${formatNumber(run.rejected)}`
    : IMPORT_STATUS[run.status].toLowerCase();
}

import { Link } from 'react-router';
import { read, useRead } from '@/api/read';
import { formatDateTime, formatNumber } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { IMPORT_KIND, IMPORT_STATUS } from '@/shared/labels';
import { paths } from '@/shared/paths';
import { DatedLine, DatedList } from '@/shared/ui/DatedList';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { StatusTag } from '@/shared/ui/tags';
import { type Import, isRunning } from './running';

const POLL_MS = 3_000;
const needsLook = (run: Import) => isRunning(run) || run.status === 'FAILED' || run.rejected > 0;

/** Of the latest loadings those that go on or went wrong; nothing to see when all went well. */
export function LatestImports() {
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
    return (
      <p className={prose.muted}>{any ? 'Последние загрузки прошли без ошибок.' : 'Данные ещё не загружались.'}</p>
    );
  }
  return (
    <DatedList>
      {items.map((run) => (
        <DatedLine
          key={run.id}
          date={formatDateTime(run.createdAt)}
          state={<StatusTag tone={isRunning(run) ? 'accent' : 'late'}>{stateOf(run)}</StatusTag>}
        >
          <Link to={keep(paths.importRun(run.id))}>{run.fileName ?? IMPORT_KIND[run.kind]}</Link>
          <span className={prose.muted}> {IMPORT_KIND[run.kind]}</span>
        </DatedLine>
      ))}
    </DatedList>
  );
}

function stateOf(run: Import): string {
  return run.rejected > 0 && !isRunning(run)
    ? `строк с ошибками: ${formatNumber(run.rejected)}`
    : IMPORT_STATUS[run.status].toLowerCase();
}

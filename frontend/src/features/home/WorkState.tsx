import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { problemOf } from '@/api/errors';
import { read, useRead } from '@/api/read';
import { paths } from '@/app/paths';
import { cycleState } from '@/shared/cycleState';
import { countOf, formatDate, WORDS } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { Facts } from '@/shared/ui/Facts';
import { Section } from '@/shared/ui/Section';

const RUNS = '/api/v1/identification-runs';

/** How far the work is, each fact with the page that it comes from. */
export function WorkState() {
  return (
    <Section title="Состояние работы">
      <Facts
        items={[
          { label: 'Школы', value: <Schools /> },
          { label: 'Последняя утверждённая идентификация', value: <Approved /> },
          { label: 'Ждут утверждения', value: <Waiting /> },
          { label: 'Циклы', value: <Cycles /> },
        ]}
      />
    </Section>
  );
}

function Schools() {
  const { keep, municipality, cycle } = useWorkScope();
  const params = { query: { size: 1, municipalityId: municipality, cycleId: cycle } };
  return (
    <Fact query={useRead(read('/api/v1/schools', params))}>
      {({ total }) => <Link to={keep(paths.schools())}>{countOf(total, WORDS.school)}</Link>}
    </Fact>
  );
}

function Approved() {
  const { keep } = useWorkScope();
  const params = { query: { approved: true, size: 1, sort: '-year' } };
  return (
    <Fact query={useRead(read(RUNS, params))}>
      {({ items: [run] }) =>
        run ? (
          <>
            <Link to={keep(paths.identificationRun(run.id))}>
              за {run.year} год: {countOf(run.identified, WORDS.school)} из {run.schools}
            </Link>
            <div className="muted">утверждена {formatDate(run.approvedAt)}</div>
          </>
        ) : (
          'ещё не было'
        )
      }
    </Fact>
  );
}

function Waiting() {
  const { keep } = useWorkScope();
  const params = { query: { approved: false, size: 1 } };
  return (
    <Fact query={useRead(read(RUNS, params))}>
      {({ total }) =>
        total > 0 ? (
          <Link to={keep(`${paths.identification()}?approved=false`)}>{countOf(total, WORDS.run)}</Link>
        ) : (
          'ничего'
        )
      }
    </Fact>
  );
}

function Cycles() {
  const { keep } = useWorkScope();
  return (
    <Fact query={useRead(read('/api/v1/cycles', { query: { size: 200 } }))}>
      {({ items, total }) => {
        const running = items.filter((cycle) => cycleState(cycle).tone === 'accent').length;
        return (
          <Link to={keep(paths.cycles())}>
            {total === 0 ? 'ещё не созданы' : `идут сейчас: ${running}, всего ${total}`}
          </Link>
        );
      }}
    </Fact>
  );
}

interface FactProps<T> {
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  children: (data: T) => ReactNode;
}

/** One number: its own request, its own failure. */
function Fact<T>({ query, children }: FactProps<T>) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  return query.error != null ? <Failed error={query.error} onRetry={query.refetch} /> : <Skeleton.Input size="small" />;
}

/** A whole alert would not fit beside three others. */
function Failed({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  const { status, title } = problemOf(error);
  return (
    <span role="alert">
      {title}
      {status !== 403 && (
        <>
          {'. '}
          <Button type="link" size="small" className="link-in-text" onClick={onRetry}>
            Повторить
          </Button>
        </>
      )}
    </span>
  );
}

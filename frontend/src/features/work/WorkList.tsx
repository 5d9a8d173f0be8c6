import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { send } from '@/api/send';
import { dueState } from '@/shared/dueState';
import { countOf, formatDate, formatNumber, WORDS, withNumberSign } from '@/shared/format';
import { useOperation } from '@/shared/hooks/useOperation';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { useMe } from '@/shared/session';
import { DatedLine, DatedList } from '@/shared/ui/DatedList';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { StateTag, StatusTag } from '@/shared/ui/tags';
import { WORK_PATHS, workItems, workSummary } from './reads';

type Item = Schemas['WorkItemView'];

// Below the note that comes at once; only who has many kinds or municipalities needs it.
const WorkCounts = lazy(async () => ({ default: (await import('./WorkCounts')).WorkCounts }));

const WorkDone = lazy(async () => ({ default: (await import('./WorkDone')).WorkDone }));

const FIRST = 10;
const MOST = 200;

/** What waits for the reader, late first; of one kind or of one municipality when she asks for it. */
export function WorkList() {
  const { municipality } = useWorkScope();
  const [kind, setKind] = useState<string>();
  const [size, setSize] = useState(FIRST);
  const [done, setDone] = useState(false);
  const summary = useRead(workSummary(municipality));
  const query = useRead(workItems({ kind, municipalityId: municipality, size }));
  return (
    <Section title="Что сделать" note={summary.data && noteOf(summary.data)}>
      <Suspense>
        {summary.data !== undefined && <WorkCounts summary={summary.data} kind={kind} onKind={setKind} />}
      </Suspense>
      <QueryState query={query} lines={4}>
        {({ items, total }) =>
          total === 0 ? (
            <p className={prose.muted}>Сейчас от вас ничего не ждут.</p>
          ) : (
            <>
              <DatedList>
                {items.map((item) => (
                  <WorkLine key={item.id} item={item} />
                ))}
              </DatedList>
              {total > items.length && (
                <p className={prose.muted}>
                  Показаны {formatNumber(items.length)} из {formatNumber(total)}.{' '}
                  {size < MOST && (
                    <Button type="link" size="small" onClick={() => setSize(MOST)}>
                      Показать ещё
                    </Button>
                  )}
                </p>
              )}
            </>
          )
        }
      </QueryState>
      <details onToggle={({ currentTarget }) => setDone(currentTarget.open)}>
        <summary>Сделанное</summary>
        <Suspense>{done && <WorkDone />}</Suspense>
      </details>
    </Section>
  );
}

function noteOf({ total, late }: Schemas['WorkSummary']): string | undefined {
  return total === 0
    ? undefined
    : `${countOf(total, WORDS.workItem)}${late > 0 ? `, с прошедшим сроком: ${formatNumber(late)}` : ''}`;
}

function WorkLine({ item }: { item: Item }) {
  const { keep } = useWorkScope();
  const me = useMe();
  const place = [item.schoolName, me.municipalityId == null ? item.municipalityName : null].filter(Boolean).join(', ');
  return (
    <DatedLine date={formatDate(item.dueOn ?? item.since)} state={<Due dueOn={item.dueOn} />}>
      <Link to={keep(item.address)}>{withNumberSign(item.text)}</Link>
      {place !== '' && <span className={prose.muted}> {withNumberSign(place)}</span>}
      {item.turn !== me.role && <Reach item={item} />}
      {item.endedByHand && <Done item={item} />}
    </DatedLine>
  );
}

/** Whom to call about it, when it is not one's own turn. */
function Reach({ item: { phone, email } }: { item: Item }) {
  return (
    <span className={prose.muted}>
      {phone && (
        <>
          {' '}
          <a className={prose.nowrap} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        </>
      )}
      {email && (
        <>
          {' '}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </span>
  );
}

function Due({ dueOn }: { dueOn: Item['dueOn'] }) {
  return dueOn == null ? <StatusTag tone="plain">ждёт</StatusTag> : <StateTag state={dueState(dueOn)} />;
}

/** No data tell that it is done: only somebody's word. */
function Done({ item }: { item: Item }) {
  const { run, busy } = useOperation({
    send: () => send('post', '/api/v1/work-items/{itemKey}/completion', { path: { itemKey: item.id } }),
    changes: WORK_PATHS,
    said: 'Дело отмечено как сделанное',
    failed: 'Отметить не удалось',
  });
  return (
    <Button type="link" size="small" loading={busy} onClick={() => run()}>
      Сделано
    </Button>
  );
}

import { Skeleton } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { problemOf } from '@/api/errors';
import { DECISION } from '@/api/labels';
import { read, useRead } from '@/api/read';
import { countOf, type Forms, formatDate, formOf, WORDS, withNumberSign } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import prose from '@/shared/ui/prose.module.css';
import { Section } from '@/shared/ui/Section';
import styles from './RunChanges.module.css';

type Change = Schemas['DecisionChange'];
type Comparison = Schemas['RunComparison'];

/** Who came in and who left since the run before, and why. */
export function RunChanges({ run }: { run: Schemas['RunView'] }) {
  const { data, error, refetch } = useRead(
    read('/api/v1/identification-runs/{runId}/comparison', { path: { runId: run.id } }),
  );
  return (
    <Section title="Что изменилось с прошлого расчёта">
      {data ? <Changes comparison={data} /> : <WithoutChanges error={error} onRetry={refetch} />}
    </Section>
  );
}

function WithoutChanges({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  if (error === null) {
    return <Skeleton active={false} title={false} paragraph={{ rows: 2 }} />;
  }
  const problem = problemOf(error);
  return problem.status === 404 ? (
    <p className={prose.muted}>Сравнивать не с чем: это первый расчёт по этому правилу.</p>
  ) : (
    <ProblemAlert problem={problem} onRetry={onRetry} />
  );
}

const schools = (verb: Forms, count: number) => `${formOf(count, verb)} ${countOf(count, WORDS.school)}`;

function Changes({ comparison: { previous, entered, left, undecided, stayed, outside } }: { comparison: Comparison }) {
  const { keep } = useWorkScope();
  return (
    <>
      <p>
        По сравнению с{' '}
        <Link to={keep(paths.identificationRun(previous.id))}>
          расчётом за {previous.year} год от {formatDate(previous.createdAt)}
        </Link>
        : {schools(['вошла', 'вошли', 'вошло'], entered.length)}, {schools(['вышла', 'вышли', 'вышло'], left.length)},{' '}
        {schools(['осталась', 'остались', 'осталось'], stayed)}
        {undecided.length > 0 && `, неизвестно — ${countOf(undecided.length, WORDS.school)}: не хватает данных`}.
      </p>
      {outside > 0 && (
        <p className={prose.muted}>
          Сравнены только школы, которые есть в обоих расчётах: {countOf(outside, WORDS.school)} за пределами территории
          одного из них.
        </p>
      )}
      <div className={styles.changes}>
        <ChangeList title="Вошли" items={entered} />
        <ChangeList title="Вышли" items={left} />
        <ChangeList title="Не хватает данных" items={undecided} />
      </div>
    </>
  );
}

function ChangeList({ title, items }: { title: string; items: Change[] }) {
  const { keep } = useWorkScope();
  if (items.length === 0) {
    return null;
  }
  return (
    <div>
      <h3>{title}</h3>
      <ul className={prose.list}>
        {items.map((change) => (
          <li key={change.schoolId}>
            <Link to={keep(paths.school(change.schoolId))}>{withNumberSign(change.schoolName)}</Link>:{' '}
            {wasAndIs(change)}
            {change.reasons.length > 0 && (
              <ul className={`${prose.list} ${prose.muted}`}>
                {change.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function wasAndIs({ before, after }: Change): string {
  const word = (decision: Change['before']) =>
    decision ? DECISION[decision].toLowerCase() : 'школы не было в расчёте';
  return `было — ${word(before)}, стало — ${word(after)}`;
}

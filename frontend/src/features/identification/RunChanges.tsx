import { Skeleton, Table } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { problemOf } from '@/api/errors';
import { DECISION } from '@/api/labels';
import { useRead } from '@/api/read';
import { countOf, type Forms, formatDate, formOf, NONE, WORDS, withNumberSign } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { OneLine } from '@/shared/ui/OneLine';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import prose from '@/shared/ui/prose.module.css';
import styles from './RunChanges.module.css';
import { runComparison } from './reads';

type Change = Schemas['DecisionChange'];
/** As many changes of a kind as one reads at once. */
const SHOWN = 50;

type Comparison = Schemas['RunComparison'];

/** Who came in and who left since the run before, and why. */
export function RunChanges({ run }: { run: Schemas['RunView'] }) {
  const { data, error, refetch } = useRead(runComparison(run.id));
  return data ? <Changes comparison={data} /> : <WithoutChanges error={error} onRetry={refetch} />;
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
      <ChangeList title="Вошли" items={entered} />
      <ChangeList title="Вышли" items={left} />
      <ChangeList title="Не хватает данных" items={undecided} />
    </>
  );
}

function ChangeList({ title, items }: { title: string; items: Change[] }) {
  const { keep } = useWorkScope();
  const heading = useId();
  if (items.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.title}>
        {title}: {countOf(items.length, WORDS.school)}
      </h3>
      <Table<Change>
        size="small"
        rowKey="schoolId"
        dataSource={items}
        scroll={{ x: true }}
        pagination={{ defaultPageSize: SHOWN, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: 'Школа',
            render: (_, row) => <Link to={keep(paths.school(row.schoolId))}>{withNumberSign(row.schoolName)}</Link>,
          },
          { title: 'Муниципалитет', render: (_, row) => <OneLine text={row.municipalityName} /> },
          { title: 'Решение', className: prose.nowrap, render: (_, row) => wasAndIs(row) },
          { title: 'Почему', width: '36%', render: (_, row) => row.reasons.join('; ') || NONE },
        ]}
      />
    </section>
  );
}

function wasAndIs({ before, after }: Change): string {
  const word = (decision: Change['before']) => (decision ? DECISION[decision].toLowerCase() : 'нет в расчёте');
  return `${word(before)} → ${word(after)}`;
}

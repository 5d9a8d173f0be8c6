import { Link } from 'react-router';
import { read, useRead } from '@/api/read';
import { indexYears } from '@/features/identification/reads';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import prose from '@/shared/ui/prose.module.css';
import { Section } from '@/shared/ui/Section';
import { StatusTag } from '@/shared/ui/tags';
import styles from './FirstSteps.module.css';

/** While something is still empty: the way from nothing to identified schools. Gone when it is walked. */
export function FirstSteps() {
  const { keep } = useWorkScope();
  const schools = useRead(read('/api/v1/schools', { query: { size: 1 } }));
  const years = useRead(indexYears());
  const runs = useRead(read('/api/v1/identification-runs', { query: { size: 1 } }));
  if (schools.data === undefined || years.data === undefined || runs.data === undefined) {
    return null;
  }
  const steps = [
    {
      done: schools.data.total > 0,
      to: paths.imports(),
      text: 'Загрузите список школ',
      note: 'таблица из Excel, образец на странице загрузки',
    },
    {
      done: years.data.length > 0,
      to: paths.imports(),
      text: 'Загрузите показатели школ',
      note: 'группы качества, ИСБШ, ИУРШ: таблица как она есть',
    },
    {
      done: runs.data.total > 0,
      to: paths.identification(),
      text: 'Проведите идентификацию',
      note: 'система покажет, какие школы относятся к ШНОР и почему',
    },
  ];
  const next = steps.findIndex(({ done }) => !done);
  return next === -1 ? null : (
    <Section title="С чего начать">
      <ol className={styles.steps}>
        {steps.map(({ done, to, text, note }, index) => (
          <li key={text}>
            {done ? (
              <StatusTag tone="good">сделано</StatusTag>
            ) : (
              index === next && <StatusTag tone="accent">дальше</StatusTag>
            )}{' '}
            {done ? text : <Link to={keep(to)}>{text}</Link>}
            <span className={prose.muted}> — {note}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

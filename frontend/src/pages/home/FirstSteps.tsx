import { Link } from 'react-router';
import { read, useRead } from '@/api/read';
import { indexYears } from '@/features/identification/reads';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import prose from '@/shared/ui/prose.module.css';
import { Section } from '@/shared/ui/Section';
import { StatusTag } from '@/shared/ui/tags';
import styles from './FirstSteps.module.css';

/** Before there is a school: a region, its municipalities, and people who work there. */
function useTerritorySteps() {
  const enabled = may.manageRegions(useMe());
  const regions = useRead(read('/api/v1/regions', { query: { size: 1 } }), { enabled });
  const municipalities = useRead(read('/api/v1/municipalities', { query: { size: 1 } }), { enabled });
  const users = useRead(read('/api/v1/users', { query: { size: 1 } }), { enabled });
  if (!enabled || !regions.data || !municipalities.data || !users.data) {
    return [];
  }
  return [
    { done: regions.data.total > 0, to: paths.territories(), text: 'Добавьте регион', note: 'его код и часовой пояс' },
    {
      done: municipalities.data.total > 0,
      to: paths.territories(),
      text: 'Добавьте муниципалитеты',
      note: 'по одному или таблицей с кодами ОКТМО',
    },
    {
      // The one who reads this is there already.
      done: users.data.total > 1,
      to: paths.users(),
      text: 'Заведите пользователей',
      note: 'регионального оператора и координаторов муниципалитетов',
    },
  ];
}

/** While something is still empty: the way from nothing to identified schools. Gone when it is walked. */
export function FirstSteps() {
  const { keep } = useWorkScope();
  const schools = useRead(read('/api/v1/schools', { query: { size: 1 } }));
  const years = useRead(indexYears());
  const territories = useTerritorySteps();
  const runs = useRead(read('/api/v1/identification-runs', { query: { size: 1 } }));
  if (schools.data === undefined || years.data === undefined || runs.data === undefined) {
    return null;
  }
  const steps = [
    ...territories,
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

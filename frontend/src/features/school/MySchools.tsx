import { Link } from 'react-router';
import { read, useRead } from '@/api/read';
import { countOf, WORDS, withNumberSign } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';

/** The schools that a curator is assigned to now. */
export function MySchools() {
  const { keep, cycle } = useWorkScope();
  const query = useRead(read('/api/v1/schools', { query: { size: 50, cycleId: cycle } }));
  return (
    <Section title="Мои школы" note={query.data && countOf(query.data.total, WORDS.school)}>
      <QueryState query={query} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <p>
              <strong>Вы пока не назначены ни в одну школу.</strong> Кураторов назначает региональный оператор или
              муниципальный координатор.
            </p>
          ) : (
            <ul className={prose.list}>
              {items.map((school) => (
                <li key={school.id}>
                  <Link to={keep(paths.school(school.id))}>{withNumberSign(school.name)}</Link>{' '}
                  <span className={prose.muted}>{school.municipalityName}</span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Section>
  );
}

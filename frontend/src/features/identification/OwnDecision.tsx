import { Link } from 'react-router';
import { read, useRead } from '@/api/read';
import { formatDate, withNumberSign } from '@/shared/format';
import { paths } from '@/shared/paths';
import { useMe } from '@/shared/session';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { DecisionReasons } from './DecisionReasons';
import { DecisionTag } from './DecisionTag';

/** What a school wants to know first: is it on the list, and why. */
export function OwnDecision({ schoolId }: { schoolId: number }) {
  const me = useMe();
  const query = useRead(
    read('/api/v1/identification-decisions', { query: { schoolId, approved: true, size: 1, sort: '-year' } }),
  );
  return (
    <Section title="Ваша школа">
      <p>
        <Link to={paths.school(schoolId)}>{withNumberSign(me.schoolName ?? 'Страница школы')}</Link>: паспорт школы,
        показатели, участие в циклах.
      </p>
      <QueryState query={query} lines={4}>
        {({ items: [decision] }) =>
          decision ? (
            <>
              <p>
                <DecisionTag decision={decision} /> за {decision.year} год, утверждено {formatDate(decision.approvedAt)}
              </p>
              <DecisionReasons decision={decision} />
            </>
          ) : (
            <p className={prose.muted}>Утверждённых итогов идентификации о вашей школе нет.</p>
          )
        }
      </QueryState>
    </Section>
  );
}

import { Link } from 'react-router';
import { useRead } from '@/api/read';
import { countOf, formatDate, WORDS } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import prose from '@/shared/ui/prose.module.css';
import { ReadFact } from '@/shared/ui/ReadFact';
import { latestApprovedRun } from './reads';

export function LatestApprovedRun() {
  const { keep } = useWorkScope();
  return (
    <ReadFact query={useRead(latestApprovedRun())}>
      {({ items: [run] }) =>
        run ? (
          <>
            <Link to={keep(paths.identificationRun(run.id))}>
              за {run.year} год: {countOf(run.identified, WORDS.school)} из {run.schools}
            </Link>
            <div className={prose.muted}>утверждена {formatDate(run.approvedAt)}</div>
          </>
        ) : (
          'ещё не было'
        )
      }
    </ReadFact>
  );
}

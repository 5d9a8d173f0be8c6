import { Link } from 'react-router';
import { read, useRead } from '@/api/read';
import { countOf, WORDS } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { ReadFact } from '@/shared/ui/ReadFact';

export function SchoolCount() {
  const { keep, municipality, cycle } = useWorkScope();
  const query = { size: 1, municipalityId: municipality, cycleId: cycle };
  return (
    <ReadFact query={useRead(read('/api/v1/schools', { query }))}>
      {({ total }) => <Link to={keep(paths.schools())}>{countOf(total, WORDS.school)}</Link>}
    </ReadFact>
  );
}

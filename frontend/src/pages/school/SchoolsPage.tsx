import { Button } from 'antd';
import { Link } from 'react-router';
import { SchoolCreate } from '@/features/school/SchoolCreate';
import { SchoolList, useSchoolsFiltered } from '@/features/school/SchoolList';
import { useOpen } from '@/shared/hooks/useOpen';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { type Me, useMe } from '@/shared/session';
import { PageHeader } from '@/shared/ui/PageHeader';

export function SchoolsPage() {
  const me = useMe();
  const [open, setOpen] = useOpen();
  const { keep } = useWorkScope();
  return (
    <>
      <PageHeader
        title="Школы"
        state={stateOf(me, useSchoolsFiltered())}
        action={
          <>
            <Link to={keep(paths.socialPassports())}>Социальные паспорта</Link>
            <Link to={keep(paths.assessmentResults())}>Результаты процедур</Link>
            {may.editSchools(me) && <Button onClick={() => setOpen('new')}>Добавить школу</Button>}
          </>
        }
      />
      <SchoolList />
      {open === 'new' && <SchoolCreate onClose={() => setOpen(null)} />}
    </>
  );
}

function stateOf(me: Me, filtered: boolean): string {
  const place = me.schoolName ?? me.municipalityName ?? me.regionName ?? 'Все территории';
  return filtered ? `${place} · показан отбор` : place;
}

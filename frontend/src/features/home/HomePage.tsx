import dayjs from 'dayjs';
import { lazy, Suspense } from 'react';
import { withNumberSign } from '@/shared/format';
import { may } from '@/shared/permissions';
import { type Me, useMe } from '@/shared/session';
import { PageHeader } from '@/shared/ui/PageHeader';
import { FirstSteps } from './FirstSteps';
import { Imports } from './Imports';
import { MySchools } from './MySchools';
import { OwnSchool } from './OwnSchool';
import { Upcoming } from './Upcoming';
import { WorkState } from './WorkState';

// The kit's table is a third of the first load, and only some have this block, at the foot of the page.
const Municipalities = lazy(async () => ({ default: (await import('./Municipalities')).Municipalities }));

/** What is late, what is due, what state the work is in: in the order in which each role asks. */
export function HomePage() {
  const me = useMe();
  const where = withNumberSign(me.schoolName ?? me.municipalityName ?? me.regionName ?? 'Все территории');
  return (
    <>
      <PageHeader title="Сегодня" state={`${dayjs().format('D MMMM YYYY, dddd')}. ${where}`} />
      <Blocks me={me} />
    </>
  );
}

function Blocks({ me }: { me: Me }) {
  if (me.role === 'SCHOOL') {
    return (
      <>
        {me.schoolId != null && <OwnSchool schoolId={me.schoolId} />}
        <Upcoming />
      </>
    );
  }
  return (
    <>
      {may.importData(me) && <FirstSteps />}
      {me.role === 'CURATOR' && <MySchools />}
      <Upcoming />
      <WorkState />
      {may.importData(me) && <Imports />}
      {(may.chooseMunicipality(me) || (me.role === 'VIEWER' && me.municipalityId == null)) && (
        <Suspense>
          <Municipalities />
        </Suspense>
      )}
    </>
  );
}

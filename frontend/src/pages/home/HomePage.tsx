import dayjs from 'dayjs';
import { lazy, Suspense } from 'react';
import { WorkList } from '@/features/work/WorkList';
import { withNumberSign } from '@/shared/format';
import { may, overlooksRegion } from '@/shared/permissions';
import { type Me, useMe } from '@/shared/session';
import { PageHeader } from '@/shared/ui/PageHeader';

// The kit's table is a third of the first load, and only some have this block, at the foot of the page.
const MunicipalityOverview = lazy(async () => ({
  default: (await import('@/features/territory/MunicipalityOverview')).MunicipalityOverview,
}));
// Below what is to be done: dates, and the state of the work.
const UpcomingEvents = lazy(async () => ({
  default: (await import('@/features/cycle/UpcomingEvents')).UpcomingEvents,
}));
const WorkState = lazy(async () => ({ default: (await import('./WorkState')).WorkState }));
// Only a curator has this one, and only a school the next.
const MySchools = lazy(async () => ({ default: (await import('@/features/school/MySchools')).MySchools }));
const OwnDecision = lazy(async () => ({
  default: (await import('@/features/identification/OwnDecision')).OwnDecision,
}));

// Gone once the way from nothing is walked.
const FirstSteps = lazy(async () => ({ default: (await import('./FirstSteps')).FirstSteps }));

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
        <WorkList />
        <Suspense>
          {me.schoolId != null && <OwnDecision schoolId={me.schoolId} />}
          <UpcomingEvents />
        </Suspense>
      </>
    );
  }
  return (
    <>
      <Suspense>
        {may.importData(me) && <FirstSteps />}
        {me.role === 'CURATOR' && <MySchools />}
      </Suspense>
      {may.work(me) && <WorkList />}
      <Suspense>
        <UpcomingEvents />
        <WorkState />
        {overlooksRegion(me) && <MunicipalityOverview />}
      </Suspense>
    </>
  );
}

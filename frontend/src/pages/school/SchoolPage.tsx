import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { SCHOOL_LEVEL_IN_FULL } from '@/api/labels';
import { useRead } from '@/api/read';
import { SchoolResults } from '@/features/assessment/SchoolResults';
import { SchoolCycles } from '@/features/cycle/SchoolCycles';
import { SchoolIdentification } from '@/features/identification/SchoolIdentification';
import { SchoolIndices } from '@/features/identification/SchoolIndices';
import { FormerNames } from '@/features/school/FormerNames';
import { school, schoolHistory } from '@/features/school/reads';
import { SchoolEdit } from '@/features/school/SchoolEdit';
import { SchoolFacts } from '@/features/school/SchoolFacts';
import { SocialPassports } from '@/features/school/SocialPassports';
import { WatchStar } from '@/features/school/WatchStar';
import { formatDate, formatNumber, withNumberSign } from '@/shared/format';
import { useOpen } from '@/shared/hooks/useOpen';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { ObjectHistory } from '@/shared/ui/ObjectHistory';
import { PageHeader } from '@/shared/ui/PageHeader';
import { QueryState } from '@/shared/ui/QueryState';
import { SchoolSteps } from './SchoolSteps';

type School = Schemas['SchoolView'];

/** A school's story from top to bottom: who, where it stands, then the parts. */
export function SchoolPage() {
  const query = useRead(school(Number(useParams().schoolId)));
  return (
    <QueryState query={query} lines={14}>
      {(found) => <Story school={found} />}
    </QueryState>
  );
}

function Story({ school }: { school: School }) {
  const me = useMe();
  const { keep } = useWorkScope();
  const [open, setOpen] = useOpen();
  return (
    <>
      <PageHeader
        back={<Link to={keep(paths.schools())}>← Школы</Link>}
        title={withNumberSign(school.name)}
        state={<State school={school} />}
        action={
          <>
            <WatchStar school={school} />
            {may.editSchools(me) && <Button onClick={() => setOpen('edit')}>Изменить сведения</Button>}
          </>
        }
      />
      <SchoolSteps schoolId={school.id} />
      <SchoolIdentification schoolId={school.id} />
      <SchoolIndices schoolId={school.id} />
      <SchoolResults schoolId={school.id} />
      <SchoolCycles schoolId={school.id} />
      <SchoolFacts school={school} />
      <SocialPassports school={school} open={open} setOpen={setOpen} />
      <FormerNames school={school} />
      <ObjectHistory reading={schoolHistory(school.id)} />
      {open === 'edit' && <SchoolEdit school={school} onClose={() => setOpen(null)} />}
    </>
  );
}

function State({ school }: { school: School }) {
  const words = [
    `Код ОО ${school.code}`,
    school.level && SCHOOL_LEVEL_IN_FULL[school.level],
    school.municipalityName,
    school.students != null && `обучающихся: ${formatNumber(school.students)}`,
  ].filter(Boolean);
  return (
    <>
      {words.join(' · ')}
      {school.closedOn && <strong> · закрыта с {formatDate(school.closedOn)}</strong>}
    </>
  );
}

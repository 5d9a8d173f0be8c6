import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { formatDate, today } from '@/shared/format';
import type { SchoolStep } from '@/shared/schoolStep';
import { schoolAssignments, schoolMemberships } from './reads';

type Membership = Schemas['MembershipView'];

/** The cycle that the school takes part in now, or the last one. */
export function useCycleStep(schoolId: number): SchoolStep {
  const { data } = useRead(schoolMemberships(schoolId), { select: ({ items }) => latest(items) });
  const title = 'Участие в цикле';
  if (data === undefined) {
    return { title, content: '…', status: 'wait' };
  }
  if (data === null) {
    return { title, content: 'не участвует', status: 'wait' };
  }
  return data.state === 'LEFT'
    ? { title, content: `${data.cycleName}: вышла ${formatDate(data.leftOn)}`, status: 'finish' }
    : {
        title,
        content: `${data.cycleName}, ${data.state === 'PAUSED' ? 'приостановлено' : `с ${formatDate(data.joinedOn)}`}`,
        status: 'process',
      };
}

const byJoining = (a: Membership, b: Membership) => b.joinedOn.localeCompare(a.joinedOn);

function latest(items: Membership[]): Membership | null {
  const present = items.filter(({ state }) => state !== 'LEFT');
  return [...(present.length > 0 ? present : items)].sort(byJoining)[0] ?? null;
}

/** Who accompanies the school today. */
export function useCuratorStep(schoolId: number): SchoolStep {
  const { data } = useRead(schoolAssignments(schoolId), { select: ({ items }) => items });
  const title = 'Куратор';
  if (data === undefined) {
    return { title, content: '…', status: 'wait' };
  }
  const day = today();
  const appointed = data.filter(
    ({ status, startsOn, endsOn }) => status === 'APPOINTED' && startsOn <= day && day <= endsOn,
  );
  return appointed.length > 0
    ? { title, content: [...new Set(appointed.map(({ curatorName }) => curatorName))].join(', '), status: 'finish' }
    : { title, content: 'не назначен', status: 'wait' };
}

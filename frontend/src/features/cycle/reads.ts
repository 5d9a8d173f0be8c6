import dayjs from 'dayjs';
import { read } from '@/api/read';
import type { ListAddress } from '@/shared/hooks/useListState';

export const cycle = (cycleId: number) => read('/api/v1/cycles/{cycleId}', { path: { cycleId } });

export const cycleHistory = (cycleId: number) => read('/api/v1/cycles/{cycleId}/history', { path: { cycleId } });

export const cycles = ({ page, size, sort }: ListAddress) => read('/api/v1/cycles', { query: { page, size, sort } });

const PAST_DAYS = 14;
export const UPCOMING_SHOWN = 50;

/** What has just passed, and what is due in the month to come. */
export function upcomingEvents(cycleId: number | undefined) {
  const today = dayjs();
  return read('/api/v1/calendar-events', {
    query: {
      cycleId,
      from: today.subtract(PAST_DAYS, 'day').format('YYYY-MM-DD'),
      until: today.add(1, 'month').format('YYYY-MM-DD'),
      size: UPCOMING_SHOWN,
    },
  });
}

const ofSchool = (schoolId: number) => ({ query: { schoolId, size: 200 } });

export const schoolMemberships = (schoolId: number) => read('/api/v1/memberships', ofSchool(schoolId));
export const schoolAssignments = (schoolId: number) => read('/api/v1/curator-assignments', ofSchool(schoolId));
export const schoolPartnerships = (schoolId: number) => read('/api/v1/partnerships', ofSchool(schoolId));

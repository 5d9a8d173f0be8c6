import type { Me } from '@/shared/session';

/** The server's rule is Territory.isManagedBy: a municipality's affairs are its coordinator's, a region's are not. */
export function manages(me: Me, where: { regionId: number; municipalityId?: number | null }): boolean {
  switch (me.role) {
    case 'ADMIN':
      return true;
    case 'REGION_OPERATOR':
      return me.regionId === where.regionId;
    case 'MUNICIPAL_COORDINATOR':
      return me.municipalityId != null && me.municipalityId === where.municipalityId;
    default:
      return false;
  }
}

/** Where a rule holds or a run decided. */
export const placeOf = ({ municipalityName }: { municipalityName?: string | null }): string =>
  municipalityName ?? 'весь регион';

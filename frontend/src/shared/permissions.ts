import type { Me } from './session';

/**
 * What to offer whom: the only file that knows which role may what. The server decides, on the operation and by the
 * scope of its query; these only keep away buttons that would answer 403.
 */
const oneOf =
  (...roles: Me['role'][]) =>
  (me: Me): boolean =>
    roles.includes(me.role);

const coordinates = oneOf('ADMIN', 'REGION_OPERATOR', 'MUNICIPAL_COORDINATOR');

export const may = {
  manageUsers: coordinates,
  manageServiceAccounts: oneOf('ADMIN'),
  manageRegions: oneOf('ADMIN'),
  manageMunicipalities: oneOf('ADMIN', 'REGION_OPERATOR'),
  editSchools: coordinates,
  editSocialPassport: oneOf('ADMIN', 'REGION_OPERATOR', 'MUNICIPAL_COORDINATOR', 'SCHOOL'),
  manageCycles: coordinates,
  importData: coordinates,
  identify: coordinates,
  readIdentification: oneOf('ADMIN', 'REGION_OPERATOR', 'MUNICIPAL_COORDINATOR', 'CURATOR', 'VIEWER'),
  chooseMunicipality: oneOf('ADMIN', 'REGION_OPERATOR'),
} as const;

interface Place {
  regionId?: number | null;
  municipalityId?: number | null;
}

/** Whether what belongs to a place is one's own: a municipality's affairs are its coordinator's, a region's are not. */
export function isOwn(me: Me, { regionId, municipalityId }: Place): boolean {
  switch (me.role) {
    case 'ADMIN':
      return true;
    case 'REGION_OPERATOR':
      return me.regionId === regionId;
    case 'MUNICIPAL_COORDINATOR':
      return me.municipalityId != null && me.municipalityId === municipalityId;
    default:
      return false;
  }
}

/** A coordinator changes no cycle of the whole region, only who takes part in it. */
export const mayEditCycle = (me: Me, cycle: Place): boolean =>
  may.manageCycles(me) && (me.role !== 'MUNICIPAL_COORDINATOR' || cycle.municipalityId != null);

/** Sees several municipalities at once. */
export const overlooksRegion = (me: Me): boolean =>
  may.chooseMunicipality(me) || (me.role === 'VIEWER' && me.municipalityId == null);

import type { Me } from './session';

type Right = Me['rights'][number];

/**
 * What to offer whom. The server's table of rights decides (access/Right.java) and comes with /me; this only keeps away
 * buttons that would answer 403.
 */
const has =
  (right: Right) =>
  (me: Me): boolean =>
    me.rights.includes(right);

export const may = {
  manageUsers: has('MANAGE_USERS'),
  manageServiceAccounts: has('MANAGE_SERVICE_ACCOUNTS'),
  manageRegions: has('EDIT_REGION'),
  manageMunicipalities: has('EDIT_MUNICIPALITY'),
  editSchools: has('EDIT_SCHOOL'),
  editSocialPassport: has('EDIT_SOCIAL_PASSPORT'),
  manageCycles: has('EDIT_CYCLE'),
  enrol: has('EDIT_MEMBERSHIP'),
  editLegalActs: has('EDIT_LEGAL_ACT'),
  /** A school, which may send its social passport as a file too, has a form for it. */
  importData: has('EDIT_CONTEXT_INDEX'),
  editIndices: has('EDIT_CONTEXT_INDEX'),
  /** What waits for somebody waits for those who change anything. */
  work: (me: Me): boolean => me.rights.some((right) => right !== 'SEE_SMALL_COUNTS'),
  identify: has('START_RUN'),
  readIdentification: (me: Me): boolean => me.role !== 'SCHOOL',
  chooseMunicipality: has('CHOOSE_MUNICIPALITY'),
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

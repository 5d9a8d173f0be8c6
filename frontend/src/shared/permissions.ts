import type { Me } from './session';

/**
 * What to offer whom. The server decides (`@RolesAllowed` on the operation and the scope in its query);
 * these only keep away buttons that would answer 403.
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
  chooseMunicipality: oneOf('ADMIN', 'REGION_OPERATOR'),
} as const;

import type { Me } from './session';

/**
 * What to offer whom. The server decides (`@RolesAllowed` and the scope of each query in the backend);
 * these only keep away buttons that would answer 403.
 */
const oneOf =
  (...roles: Me['role'][]) =>
  (me: Me): boolean =>
    roles.includes(me.role);

export const may = {
  manageUsers: oneOf('ADMIN'),
  manageTerritories: oneOf('ADMIN'),
  createSchools: oneOf('ADMIN', 'REGION_OPERATOR'),
  editSchools: oneOf('ADMIN', 'REGION_OPERATOR', 'MUNICIPAL_COORDINATOR'),
  editSocialPassport: oneOf('ADMIN', 'REGION_OPERATOR', 'MUNICIPAL_COORDINATOR', 'SCHOOL'),
  manageCycles: oneOf('ADMIN', 'REGION_OPERATOR'),
  importData: oneOf('ADMIN', 'REGION_OPERATOR', 'MUNICIPAL_COORDINATOR'),
  identify: oneOf('ADMIN', 'REGION_OPERATOR'),
  chooseMunicipality: oneOf('ADMIN', 'REGION_OPERATOR'),
} as const;

/** Why a control is off, for its tooltip. */
export const NO_RIGHT = 'Недостаточно прав. Обратитесь к администратору.';

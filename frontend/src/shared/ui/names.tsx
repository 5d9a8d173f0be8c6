import { read, useRead } from '@/api/read';
import { withNumberSign } from '@/shared/format';

// Names of what a form holds by its id; read from the server unless they are known already.

const UNKNOWN = '…';

export function RegionName({ id }: { id: number }) {
  const { data } = useRead(read('/api/v1/regions/{regionId}', { path: { regionId: id } }));
  return data?.name ?? UNKNOWN;
}

export function MunicipalityName({ id }: { id: number }) {
  const params = { path: { municipalityId: id } };
  const { data } = useRead(read('/api/v1/municipalities/{municipalityId}', params));
  return data?.name ?? UNKNOWN;
}

export function CycleName({ id }: { id: number }) {
  const { data } = useRead(read('/api/v1/cycles/{cycleId}', { path: { cycleId: id } }));
  return data?.name ?? UNKNOWN;
}

export function SchoolName({ id }: { id: number }) {
  const { data } = useRead(read('/api/v1/schools/{schoolId}', { path: { schoolId: id } }));
  return data ? withNumberSign(data.name) : UNKNOWN;
}

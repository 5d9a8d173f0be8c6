import { Form, Input, Select, Switch } from 'antd';
import type { Schemas } from '@/api/client';
import { ROLE } from '@/api/labels';
import { read, useRead } from '@/api/read';
import { type Me, useMe } from '@/shared/session';
import { MunicipalitySelect } from '@/shared/ui/MunicipalitySelect';
import { MunicipalityName, RegionName, SchoolName } from '@/shared/ui/names';
import { SchoolSelect } from '@/shared/ui/SchoolSelect';
import type { StaleField } from '@/shared/ui/StaleDialog';

type Role = Schemas['Role'];
type Place = 'regionId' | 'municipalityId' | 'schoolId';

export interface AccountValues {
  displayName: string;
  role: Role;
  enabled: boolean;
  regionId?: number | null;
  municipalityId?: number | null;
  schoolId?: number | null;
}

const STALE_FIELDS: StaleField<AccountValues>[] = [
  { name: 'role', label: 'Роль', show: (role) => ROLE[role as Role] },
  { name: 'regionId', label: 'Регион', show: (id) => <RegionName id={Number(id)} /> },
  { name: 'municipalityId', label: 'Муниципалитет', show: (id) => <MunicipalityName id={Number(id)} /> },
  { name: 'schoolId', label: 'Школа', show: (id) => <SchoolName id={Number(id)} /> },
  { name: 'enabled', label: 'Вход', show: (enabled) => (enabled ? 'разрешён' : 'закрыт') },
];

/** The territory each role needs, as the table `account` demands it; a viewer has a region or a municipality. */
const NEEDS: Record<Role, Place[]> = {
  ADMIN: [],
  REGION_OPERATOR: ['regionId'],
  MUNICIPAL_COORDINATOR: ['municipalityId'],
  CURATOR: ['regionId'],
  SCHOOL: ['schoolId'],
  VIEWER: ['regionId', 'municipalityId'],
};

/** Whom one may set up: those below. */
const BELOW: Partial<Record<Role, Role[]>> = {
  ADMIN: ['ADMIN', 'REGION_OPERATOR', 'MUNICIPAL_COORDINATOR', 'CURATOR', 'SCHOOL', 'VIEWER'],
  REGION_OPERATOR: ['MUNICIPAL_COORDINATOR', 'CURATOR', 'SCHOOL', 'VIEWER'],
  MUNICIPAL_COORDINATOR: ['SCHOOL', 'VIEWER'],
};

const rolesFor = (me: Me): Role[] => BELOW[me.role] ?? [];

/** Only the territory that the role needs goes to the server: one left over from another role is dropped. */
export function territoryOf(values: AccountValues): Pick<AccountValues, Place> {
  const needed = NEEDS[values.role];
  const keep = (place: Place) => (needed.includes(place) ? (values[place] ?? null) : null);
  const municipalityId = keep('municipalityId');
  // A viewer with a municipality is bounded by it, not by the region.
  return { regionId: municipalityId === null ? keep('regionId') : null, municipalityId, schoolId: keep('schoolId') };
}

export function AccountFields({ isNew }: { isNew: boolean }) {
  const me = useMe();
  const role = Form.useWatch<Role | undefined>('role');
  const places = role ? NEEDS[role] : [];
  const either = places.length > 1;
  return (
    <>
      <Form.Item name="role" label="Роль" rules={[{ required: true, message: 'Выберите роль' }]}>
        <Select options={rolesFor(me).map((value) => ({ value, label: ROLE[value] }))} />
      </Form.Item>
      {places.includes('regionId') && me.role === 'ADMIN' && <RegionField optional={either} />}
      {places.includes('municipalityId') && <MunicipalityField optional={either} />}
      {places.includes('schoolId') && (
        <Form.Item name="schoolId" label="Школа" rules={[{ required: true, message: 'Выберите школу' }]}>
          <SchoolSelect />
        </Form.Item>
      )}
      {!isNew && (
        <Form.Item
          name="enabled"
          label="Вход разрешён"
          valuePropName="checked"
          extra="Выключите, чтобы закрыть вход: сведения о сделанном останутся"
        >
          <Switch checkedChildren="да" unCheckedChildren="нет" />
        </Form.Item>
      )}
    </>
  );
}

/** The two names of an account: the one that people see, and the one that it signs in by. */
export interface Names<Login extends string> {
  displayName: { label: string; missing: string; example: string };
  login: { name: Login; label: string; missing: string };
}

/** What is compared when somebody else changed the account meanwhile. */
export function staleFields<Login extends string>({ displayName, login }: Names<Login>) {
  return [
    { name: 'displayName' as const, label: displayName.label },
    { name: login.name, label: login.label },
    ...STALE_FIELDS,
  ];
}

export function NameFields({ displayName, login }: Names<string>) {
  return (
    <>
      <Form.Item
        name="displayName"
        label={displayName.label}
        rules={[{ required: true, message: displayName.missing }]}
      >
        <Input maxLength={200} placeholder={displayName.example} />
      </Form.Item>
      <Form.Item
        name={login.name}
        label={login.label}
        rules={[
          { required: true, message: login.missing },
          {
            pattern: /^[a-z0-9][a-z0-9._@-]{1,63}$/,
            message: 'Латинские строчные буквы, цифры, точка, дефис; от 2 до 64 знаков',
          },
        ]}
      >
        <Input autoCapitalize="none" spellCheck={false} autoComplete="off" />
      </Form.Item>
    </>
  );
}

function RegionField({ optional }: { optional: boolean }) {
  const { data, isPending } = useRead(read('/api/v1/regions', { query: { size: 200 } }));
  return (
    <Form.Item name="regionId" label="Регион" rules={[{ required: !optional, message: 'Выберите регион' }]}>
      <Select
        allowClear={optional}
        loading={isPending}
        showSearch={{ optionFilterProp: 'label' }}
        options={data?.items.map((region) => ({ value: region.id, label: region.name }))}
      />
    </Form.Item>
  );
}

function MunicipalityField({ optional }: { optional: boolean }) {
  return (
    <Form.Item
      name="municipalityId"
      label="Муниципалитет"
      extra={optional && 'Не выбран — виден весь регион'}
      rules={[{ required: !optional, message: 'Выберите муниципалитет' }]}
    >
      <MunicipalitySelect allowClear={optional} />
    </Form.Item>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { ROLE } from '@/api/labels';
import { read, useRead } from '@/api/read';
import { WORDS, withNumberSign } from '@/shared/format';
import { flagOf, type ListAddress, useListState } from '@/shared/hooks/useListState';
import { useOpen } from '@/shared/hooks/useOpen';
import { type ScopeAddress, useWorkScope } from '@/shared/hooks/useWorkScope';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { type FilterDef, Filters, optionsOf } from '@/shared/ui/Filters';
import { StatusTag } from '@/shared/ui/tags';
import { SecretDialog } from './SecretDialog';
import { UserForm } from './UserForm';

type Row = Schemas['UserView'];

export const ACCOUNT_FILTERS: FilterDef[] = [
  { name: 'role', label: 'Роль', any: 'любая', options: optionsOf(ROLE) },
  {
    name: 'enabled',
    label: 'Вход',
    any: 'любой',
    options: [
      { value: 'true', label: 'разрешён' },
      { value: 'false', label: 'закрыт' },
    ],
  },
];

const COLUMNS: DataColumn<Row>[] = [
  { key: 'displayName', title: 'Пользователь', dataIndex: 'displayName', sort: 'displayName', exported: 'displayName' },
  { key: 'username', title: 'Имя для входа', dataIndex: 'username', sort: 'username', exported: 'username' },
  { key: 'role', title: 'Роль', sort: 'role', exported: 'role', render: (_, row) => ROLE[row.role] },
  {
    key: 'place',
    title: 'Территория',
    exported: 'regionCode,regionName,oktmo,municipalityName,schoolCode,schoolName',
    render: (_, row) => placeOf(row),
  },
  { key: 'enabled', title: 'Вход', exported: 'enabled', render: (_, row) => <AccessTag account={row} /> },
];

export function People() {
  const list = useListState();
  const [open, setOpen] = useOpen();
  const scope = useWorkScope();
  const [created, setCreated] = useState<Schemas['UserCreated']>();
  const query = useRead(read('/api/v1/users', { query: accountQuery(list, scope) }));
  const edited = query.data?.items.find((user) => `user-${user.id}` === open);

  const close = (result?: Schemas['UserCreated']) => {
    setCreated(result);
    setOpen(null);
  };

  return (
    <>
      <Filters list={list} search="Имя" filters={ACCOUNT_FILTERS} scope={['municipality']} />
      <DataTable
        id="users"
        caption="Пользователи"
        word={WORDS.user}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        query={query}
        list={list}
        exports={{ path: '/api/v1/users', filter: accountFilter(list, scope), name: 'Пользователи' }}
        onOpen={(row) => setOpen(`user-${row.id}`)}
        extra={
          <Button size="small" type="primary" onClick={() => setOpen('user-new')}>
            Добавить пользователя
          </Button>
        }
        empty={<EmptyState title="По этому отбору никого нет">Измените поиск или добавьте пользователя.</EmptyState>}
      />
      {(open === 'user-new' || edited) && <UserForm key={edited?.id} user={edited} onClose={close} />}
      {created && (
        <SecretDialog
          title={`Пароль для «${created.user.displayName}»`}
          advice="Передайте его лично. При первом входе система попросит придумать свой."
          items={[
            { label: 'Имя для входа', value: created.user.username },
            {
              label: 'Временный пароль',
              value: created.temporaryPassword ?? 'Уже показан. Если он потерян, сбросьте пароль',
            },
          ]}
          onClose={() => setCreated(undefined)}
        />
      )}
    </>
  );
}

interface Access {
  enabled: boolean;
  mustChangePassword?: boolean;
  hasPassword?: boolean;
}

export function AccessTag({ account }: { account: Access }) {
  if (!account.enabled) {
    return (
      <StatusTag tone="plain" sign="✗">
        закрыт
      </StatusTag>
    );
  }
  if (account.hasPassword === false) {
    return <StatusTag tone="soon">пароль не выдан</StatusTag>;
  }
  return account.mustChangePassword ? (
    <StatusTag tone="soon">временный пароль</StatusTag>
  ) : (
    <StatusTag tone="good">разрешён</StatusTag>
  );
}

type Placed = Pick<Row, 'schoolName' | 'municipalityName' | 'regionName'>;

export function placeOf({ schoolName, municipalityName, regionName }: Placed): string {
  return withNumberSign(schoolName ?? municipalityName ?? regionName ?? 'вся система');
}

export function accountQuery(list: ListAddress, scope: ScopeAddress) {
  const { page, size } = list;
  return { page, size, ...accountFilter(list, scope) };
}

function accountFilter({ sort, q, filter }: ListAddress, { municipality }: ScopeAddress) {
  return {
    sort,
    q,
    role: filter('role') as Row['role'] | undefined,
    enabled: flagOf(filter('enabled')),
    municipalityId: municipality,
  };
}

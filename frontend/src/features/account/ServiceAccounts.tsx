import { Button } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { ROLE } from '@/api/labels';
import { read, useRead } from '@/api/read';
import { useListState } from '@/shared/hooks/useListState';
import { useOpen } from '@/shared/hooks/useOpen';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Filters } from '@/shared/ui/Filters';
import { ACCOUNT_FILTERS, AccessTag, accountQuery, placeOf } from './People';
import { SecretDialog } from './SecretDialog';
import { ServiceAccountForm } from './ServiceAccountForm';

type Row = Schemas['ServiceAccountView'];

const WORD = ['запись', 'записи', 'записей'] as const;

const COLUMNS: DataColumn<Row>[] = [
  { key: 'displayName', title: 'Программа', dataIndex: 'displayName', sort: 'displayName' },
  { key: 'clientId', title: 'Идентификатор (client_id)', dataIndex: 'clientId', sort: 'username' },
  { key: 'role', title: 'Права роли', sort: 'role', render: (_, row) => ROLE[row.role] },
  { key: 'place', title: 'Территория', render: (_, row) => placeOf(row) },
  { key: 'enabled', title: 'Вход', render: (_, row) => <AccessTag account={row} /> },
];

/** Accounts of programs: scripts that load data, systems of the region. */
export function ServiceAccounts() {
  const list = useListState();
  const [open, setOpen] = useOpen();
  const scope = useWorkScope();
  const [created, setCreated] = useState<Schemas['ServiceAccountCreated']>();
  const query = useRead(read('/api/v1/service-accounts', { query: accountQuery(list, scope) }));
  const edited = query.data?.items.find((account) => `service-${account.id}` === open);

  const close = (result?: Schemas['ServiceAccountCreated']) => {
    setCreated(result);
    setOpen(null);
  };

  return (
    <>
      <Filters list={list} search="Имя" filters={ACCOUNT_FILTERS} scope={['municipality']} />
      <DataTable
        id="service-accounts"
        caption="Служебные учётные записи"
        word={WORD}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        query={query}
        list={list}
        onOpen={(row) => setOpen(`service-${row.id}`)}
        extra={
          <Button size="small" type="primary" onClick={() => setOpen('service-new')}>
            Добавить служебную запись
          </Button>
        }
        empty={
          <EmptyState title="Служебных записей нет">
            Добавьте запись для программы, которая загружает или читает данные через API.
          </EmptyState>
        }
      />
      {(open === 'service-new' || edited) && <ServiceAccountForm key={edited?.id} account={edited} onClose={close} />}
      {created && (
        <SecretDialog
          title={`Секрет для «${created.account.displayName}»`}
          advice="Храните его там, где программа берёт пароли, и не пересылайте почтой. Потерянный секрет заменяют новым."
          items={[
            { label: 'client_id', value: created.account.clientId },
            {
              label: 'client_secret',
              value: created.clientSecret ?? 'Уже показан. Если он потерян, выпустите новый',
            },
          ]}
          onClose={() => setCreated(undefined)}
        />
      )}
    </>
  );
}

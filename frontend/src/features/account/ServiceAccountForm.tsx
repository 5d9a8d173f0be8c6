import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { api, done, invalidatePaths, type Schemas, versionOf } from '@/api/client';
import { useEditing } from '@/shared/hooks/useEditing';
import { notify } from '@/shared/notify';
import { ConfirmDanger } from '@/shared/ui/ConfirmDanger';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import {
  ACCOUNT_STALE_FIELDS,
  AccountFields,
  type AccountValues,
  DisplayNameField,
  LOGIN_RULES,
  territoryOf,
} from './accountFields';

type Account = Schemas['ServiceAccountView'];
type Values = AccountValues & { clientId: string };

interface Props {
  account: Account | undefined;
  /** With the secret to be shown once, where there is one. */
  onClose: (created?: Schemas['ServiceAccountCreated']) => void;
}

export function ServiceAccountForm({ account, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const changed = () => invalidatePaths(queries, '/api/v1/service-accounts');

  const { submit, busy, error, stale } = useEditing<Values, Account>(form, {
    record: account,
    reread: () =>
      account && done(api.GET('/api/v1/service-accounts/{accountId}', { params: { path: { accountId: account.id } } })),
    valuesOf: (known) => known,
    fields: [...ACCOUNT_STALE_FIELDS, { name: 'clientId', label: 'Идентификатор (client_id)' }],
    write: async (values, over, key) => {
      const { clientId, displayName, role, enabled = true } = values;
      const body = { clientId, displayName, role, enabled, ...territoryOf(values) };
      if (over) {
        const params = { path: { accountId: over.id }, header: { 'If-Match': versionOf(over) } };
        await done(api.PUT('/api/v1/service-accounts/{accountId}', { params, body }));
        await changed();
        notify.success('Служебная запись сохранена');
        onClose();
      } else {
        const params = { header: { 'Idempotency-Key': key } };
        const created = await done(api.POST('/api/v1/service-accounts', { params, body }));
        await changed();
        onClose(created);
      }
    },
  });

  const renewSecret = async (known: Account) => {
    const params = { path: { accountId: known.id } };
    onClose(await done(api.POST('/api/v1/service-accounts/{accountId}/secret', { params })));
  };

  return (
    <FormDrawer
      title={account ? account.displayName : 'Новая служебная запись'}
      verb={account ? 'Сохранить' : 'Добавить служебную запись'}
      form={form}
      initialValues={account}
      onSubmit={submit}
      onClose={() => onClose()}
      busy={busy}
      error={error}
      stale={stale}
    >
      <DisplayNameField label="Что за программа" example="Загрузка индексов из региональной системы" />
      <Form.Item name="clientId" label="Идентификатор (client_id)" rules={LOGIN_RULES}>
        <Input autoCapitalize="none" spellCheck={false} autoComplete="off" />
      </Form.Item>
      <AccountFields isNew={account === undefined} />
      {account && (
        <ConfirmDanger
          title={`Заменить секрет «${account.displayName}»?`}
          loss="Программа не сможет войти с прежним секретом, пока ей не дадут новый."
          verb="Заменить секрет"
          onConfirm={() => renewSecret(account)}
        >
          Заменить секрет
        </ConfirmDanger>
      )}
    </FormDrawer>
  );
}

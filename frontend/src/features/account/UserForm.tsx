import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { api, done, invalidatePaths, type Schemas, versionOf } from '@/api/client';
import { useEditing } from '@/shared/hooks/useEditing';
import { notify } from '@/shared/notify';
import { useMe } from '@/shared/session';
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

type User = Schemas['UserView'];
type Values = AccountValues & { username: string };

interface Props {
  user: User | undefined;
  /** With the password to be shown once, where there is one. */
  onClose: (created?: Schemas['UserCreated']) => void;
}

export function UserForm({ user, onClose }: Props) {
  const me = useMe();
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const changed = () => invalidatePaths(queries, '/api/v1/users', '/api/v1/curator-assignments');

  const { submit, busy, error, stale } = useEditing<Values, User>(form, {
    record: user,
    reread: () => user && done(api.GET('/api/v1/users/{userId}', { params: { path: { userId: user.id } } })),
    valuesOf: (known) => known,
    fields: [...ACCOUNT_STALE_FIELDS, { name: 'username', label: 'Имя для входа' }],
    write: async (values, over, key) => {
      const { username, displayName, role, enabled = true } = values;
      const body = { username, displayName, role, enabled, ...territoryOf({ regionId: me.regionId, ...values }) };
      if (over) {
        const params = { path: { userId: over.id }, header: { 'If-Match': versionOf(over) } };
        await done(api.PUT('/api/v1/users/{userId}', { params, body }));
        await changed();
        notify.success('Пользователь сохранён');
        onClose();
      } else {
        const created = await done(api.POST('/api/v1/users', { params: { header: { 'Idempotency-Key': key } }, body }));
        await changed();
        onClose(created);
      }
    },
  });

  const resetPassword = async (known: User) => {
    const params = { path: { userId: known.id } };
    const created = await done(api.POST('/api/v1/users/{userId}/password-reset', { params }));
    await changed();
    onClose(created);
  };

  return (
    <FormDrawer
      title={user ? user.displayName : 'Новый пользователь'}
      verb={user ? 'Сохранить' : 'Добавить пользователя'}
      form={form}
      initialValues={user ?? { municipalityId: me.municipalityId }}
      onSubmit={submit}
      onClose={() => onClose()}
      busy={busy}
      error={error}
      stale={stale}
    >
      <DisplayNameField label="Как показывать" example="Координатор Нижнетуринского ГО" />
      <Form.Item name="username" label="Имя для входа" rules={LOGIN_RULES}>
        <Input autoCapitalize="none" spellCheck={false} autoComplete="off" />
      </Form.Item>
      <AccountFields isNew={user === undefined} />
      {user && user.id !== me.id && (
        <ConfirmDanger
          title={`Выдать «${user.displayName}» новый пароль?`}
          loss="Прежний пароль перестанет действовать, открытые сеансы завершатся."
          verb="Выдать новый пароль"
          onConfirm={() => resetPassword(user)}
        >
          Выдать новый пароль
        </ConfirmDanger>
      )}
    </FormDrawer>
  );
}

import { Form } from 'antd';
import type { Schemas } from '@/api/client';
import { read, readNow } from '@/api/read';
import { send } from '@/api/send';
import { useEditing } from '@/shared/hooks/useEditing';
import { useMe } from '@/shared/session';
import { ConfirmDanger } from '@/shared/ui/ConfirmDanger';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import { AccountFields, type AccountValues, NameFields, type Names, staleFields, territoryOf } from './accountFields';

type User = Schemas['UserView'];
type Values = AccountValues & { username: string };

const NAMES: Names<'username'> = {
  displayName: {
    label: 'ФИО или должность',
    missing: 'Введите ФИО или должность: так человека увидят другие',
    example: 'Координатор Нижнетуринского ГО',
  },
  login: { name: 'username', label: 'Имя для входа', missing: 'Введите имя для входа' },
};

const CHANGED = ['/api/v1/users', '/api/v1/curator-assignments'];

interface Props {
  user: User | undefined;
  /** With the password to be shown once, where there is one. */
  onClose: (created?: Schemas['UserCreated']) => void;
}

export function UserForm({ user, onClose }: Props) {
  const me = useMe();
  const [form] = Form.useForm<Values>();

  const { submit, busy, problem, stale } = useEditing<Values, User, Schemas['UserCreated'] | undefined>(form, {
    record: user,
    reread: () => user && readNow(read('/api/v1/users/{userId}', { path: { userId: user.id } })),
    valuesOf: (known) => known,
    fields: staleFields(NAMES),
    send: async (values, over, key) => {
      const { username, displayName, role, enabled = true } = values;
      const body = { username, displayName, role, enabled, ...territoryOf({ regionId: me.regionId, ...values }) };
      if (!over) {
        return send('post', '/api/v1/users', { key, body });
      }
      await send('put', '/api/v1/users/{userId}', { path: { userId: over.id }, over, body });
    },
    changes: CHANGED,
    said: (over) => over && 'Пользователь сохранён',
    after: onClose,
  });

  return (
    <FormDrawer
      title={user ? user.displayName : 'Новый пользователь'}
      verb={user ? 'Сохранить' : 'Добавить пользователя'}
      form={form}
      initialValues={user ?? { municipalityId: me.municipalityId }}
      onSubmit={submit}
      onClose={() => onClose()}
      busy={busy}
      problem={problem}
      stale={stale}
    >
      <NameFields {...NAMES} />
      <AccountFields isNew={user === undefined} />
      {user && user.id !== me.id && (
        <ConfirmDanger
          title={`Выдать «${user.displayName}» новый пароль?`}
          loss="Прежний пароль перестанет действовать, открытые сеансы завершатся."
          verb="Выдать новый пароль"
          operation={{
            send: () => send('post', '/api/v1/users/{userId}/password-reset', { path: { userId: user.id } }),
            changes: CHANGED,
            after: onClose,
          }}
        >
          Выдать новый пароль
        </ConfirmDanger>
      )}
    </FormDrawer>
  );
}

import { Flex, Form } from 'antd';
import type { Schemas } from '@/api/client';
import { read, readNow } from '@/api/read';
import { send } from '@/api/send';
import { useEditing } from '@/shared/hooks/useEditing';
import { ConfirmDanger } from '@/shared/ui/ConfirmDanger';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import { AccountFields, type AccountValues, NameFields, type Names, staleFields, territoryOf } from './accountFields';

type Account = Schemas['ServiceAccountView'];
type Created = Schemas['ServiceAccountCreated'];
type Values = AccountValues & { clientId: string };

const NAMES: Names<'clientId'> = {
  displayName: {
    label: 'Название программы',
    missing: 'Введите, что это за программа',
    example: 'Загрузка индексов из региональной системы',
  },
  login: { name: 'clientId', label: 'Идентификатор (client_id)', missing: 'Введите идентификатор' },
};

const CHANGED = ['/api/v1/service-accounts'];

const RENEWALS = [
  {
    verb: 'Заменить секрет',
    loss: 'Программа не сможет войти с прежним секретом, пока ей не дадут новый.',
    keepHours: 0,
  },
  {
    verb: 'Выдать второй секрет',
    loss: 'Прежний перестанет действовать через 24 часа. Если его узнал посторонний, замените секрет сразу.',
    keepHours: 24,
  },
];

interface Props {
  account: Account | undefined;
  /** With the secret to be shown once, where there is one. */
  onClose: (created?: Created) => void;
}

export function ServiceAccountForm({ account, onClose }: Props) {
  const [form] = Form.useForm<Values>();

  const { submit, busy, problem, stale } = useEditing<Values, Account, Created | undefined>(form, {
    record: account,
    reread: () => account && readNow(read('/api/v1/service-accounts/{accountId}', { path: { accountId: account.id } })),
    valuesOf: (known) => known,
    fields: staleFields(NAMES),
    send: async (values, over, key) => {
      const { clientId, displayName, role, enabled = true } = values;
      const body = { clientId, displayName, role, enabled, ...territoryOf(values) };
      if (!over) {
        return send('post', '/api/v1/service-accounts', { key, body });
      }
      await send('put', '/api/v1/service-accounts/{accountId}', { path: { accountId: over.id }, over, body });
    },
    changes: CHANGED,
    said: (over) => over && 'Служебная запись сохранена',
    after: onClose,
  });

  return (
    <FormDrawer
      title={account ? account.displayName : 'Новая служебная запись'}
      verb={account ? 'Сохранить' : 'Добавить служебную запись'}
      form={form}
      initialValues={account}
      onSubmit={submit}
      onClose={() => onClose()}
      busy={busy}
      problem={problem}
      stale={stale}
    >
      <NameFields {...NAMES} />
      <AccountFields isNew={account === undefined} />
      {account && (
        <Flex gap="small" wrap>
          {RENEWALS.map(({ verb, loss, keepHours }) => (
            <ConfirmDanger
              key={verb}
              title={`${verb} для «${account.displayName}»?`}
              loss={loss}
              verb={verb}
              operation={{
                send: () =>
                  send('post', '/api/v1/service-accounts/{accountId}/secret', {
                    path: { accountId: account.id },
                    query: { keepHours },
                  }),
                after: onClose,
              }}
            >
              {verb}
            </ConfirmDanger>
          ))}
        </Flex>
      )}
    </FormDrawer>
  );
}

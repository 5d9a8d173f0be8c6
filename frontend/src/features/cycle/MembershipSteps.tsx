import { Button, Form, Input, Select, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Schemas } from '@/api/client';
import { MEMBERSHIP_OUTCOME } from '@/api/labels';
import { send } from '@/api/send';
import { today, withNumberSign } from '@/shared/format';
import { ConfirmDanger } from '@/shared/ui/ConfirmDanger';
import { DateField } from '@/shared/ui/DateField';
import { optionsOf } from '@/shared/ui/Filters';
import { FormDialog } from '@/shared/ui/FormDialog';
import prose from '@/shared/ui/prose.module.css';

type Member = Schemas['MembershipView'];

interface Props {
  member: Member;
  /** What was read from under these paths is stale after a step. */
  changes: readonly string[];
  after: () => void;
}

/** What may be done with a school's part in a cycle as it stands. */
export function MembershipSteps({ member, changes, after }: Props) {
  const step = { member, changes, after };
  return (
    <Space wrap>
      {member.state === 'LEFT' ? (
        <Return {...step} />
      ) : (
        <>
          {member.pause ? <Resumption {...step} /> : <Pause {...step} />}
          <Leaving {...step} />
        </>
      )}
      <Withdrawal {...step} />
    </Space>
  );
}

const pathOf = ({ cycleId, schoolId }: Member) => ({ cycleId, schoolId });
const STEPS = '/api/v1/cycles/{cycleId}/schools/{schoolId}';

function Leaving({ member, ...step }: Props) {
  return (
    <Step<Schemas['LeavingInput']>
      {...step}
      button="Вывести из цикла"
      title={`Вывести из цикла: ${withNumberSign(member.schoolName)}`}
      verb="Вывести"
      said="Школа вышла из цикла"
      initial={{ leftOn: today() }}
      send={(body) => send('post', `${STEPS}/leaving`, { path: pathOf(member), over: member, body })}
    >
      <p className={prose.muted}>Её прошлое в цикле останется, вернуть школу можно.</p>
      <Form.Item name="leftOn" label="С какого дня не участвует" rules={[{ required: true, message: 'Выберите день' }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="outcome" label="Итог участия" rules={[{ required: true, message: 'Выберите итог' }]}>
        <Select options={optionsOf(MEMBERSHIP_OUTCOME)} />
      </Form.Item>
      <Reason name="leavingReason" label="Почему" hint="Например: решение рабочей группы, протокол № 4" />
    </Step>
  );
}

function Return({ member, ...step }: Props) {
  return (
    <Step<Schemas['ReturnInput']>
      {...step}
      button="Вернуть в цикл"
      title={`Вернуть в цикл: ${withNumberSign(member.schoolName)}`}
      verb="Вернуть"
      said="Школа снова участвует в цикле"
      initial={{}}
      send={(body) => send('post', `${STEPS}/return`, { path: pathOf(member), over: member, body })}
    >
      <Reason name="returnReason" label="Почему возвращается" hint="Например: результаты снова низкие" />
    </Step>
  );
}

function Pause({ member, ...step }: Props) {
  return (
    <Step<Schemas['PauseInput']>
      {...step}
      button="Приостановить"
      title={`Приостановить участие: ${withNumberSign(member.schoolName)}`}
      verb="Приостановить"
      said="Участие приостановлено"
      initial={{ startsOn: today() }}
      send={(body) => send('post', `${STEPS}/pauses`, { path: pathOf(member), over: member, body })}
    >
      <p className={prose.muted}>
        Пока участие приостановлено, записи школы в этом цикле только читают, и ничего из них не считается просроченным.
      </p>
      <Form.Item name="startsOn" label="С какого дня" rules={[{ required: true, message: 'Выберите день' }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="endsOn" label="По какой день" extra="Пусто — пока не возобновите">
        <DateField />
      </Form.Item>
      <Reason name="reason" label="Причина" hint="Например: капитальный ремонт здания" />
    </Step>
  );
}

function Resumption({ member, ...step }: Props) {
  return (
    <Step<Schemas['ResumptionInput']>
      {...step}
      button="Возобновить"
      title={`Возобновить участие: ${withNumberSign(member.schoolName)}`}
      verb="Возобновить"
      said="Участие возобновлено"
      initial={{ startsOn: today() }}
      send={(body) => send('post', `${STEPS}/resumption`, { path: pathOf(member), over: member, body })}
    >
      <Form.Item name="startsOn" label="С какого дня" rules={[{ required: true, message: 'Выберите день' }]}>
        <DateField />
      </Form.Item>
    </Step>
  );
}

function Withdrawal({ member, changes, after }: Props) {
  return (
    <ConfirmDanger
      title={`Отменить включение: ${withNumberSign(member.schoolName)}?`}
      loss="Школа исчезнет из цикла, как будто её не включали. Так исправляют ошибку того же дня."
      verb="Отменить включение"
      operation={{
        send: () => send('post', `${STEPS}/withdrawal`, { path: pathOf(member), over: member }),
        changes,
        said: 'Включение отменено',
        after,
      }}
      button={{ type: 'text' }}
    >
      Включена по ошибке
    </ConfirmDanger>
  );
}

function Reason({ name, label, hint }: { name: string; label: string; hint: string }) {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[{ required: true, whitespace: true, message: 'Напишите причину' }]}
    >
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
    </Form.Item>
  );
}

interface StepProps<V> {
  button: string;
  title: string;
  verb: string;
  said: string;
  initial: Partial<V>;
  send: (values: V) => Promise<unknown>;
  changes: readonly string[];
  after: () => void;
  children: ReactNode;
}

/** A button that asks for what the step needs. */
function Step<V extends object>({ button, title, verb, said, initial, send, changes, after, children }: StepProps<V>) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{button}</Button>
      {open && (
        <FormDialog<V, unknown>
          title={title}
          verb={verb}
          initialValues={initial}
          operation={{
            send,
            changes,
            said,
            after: () => {
              close();
              after();
            },
          }}
          onClose={close}
        >
          {children}
        </FormDialog>
      )}
    </>
  );
}

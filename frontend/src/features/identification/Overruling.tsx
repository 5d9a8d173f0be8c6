import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { DECISION } from '@/api/labels';
import { send } from '@/api/send';
import { withNumberSign } from '@/shared/format';
import { useOperation } from '@/shared/hooks/useOperation';
import { paths } from '@/shared/paths';
import { FormDialog } from '@/shared/ui/FormDialog';
import { LegalActSelect } from '@/shared/ui/LegalActSelect';
import { RUN_PATHS } from './reads';

type Decision = Schemas['DecisionView'];

/** What a person may decide; what she lacks to decide, the rule alone can lack. */
const CHOICES: Decision['decision'][] = ['IDENTIFIED', 'NOT_IDENTIFIED'];

interface Props {
  run: Schemas['RunView'];
  decision: Decision;
}

/** Lets whoever answers for the run decide on one school otherwise than the rule, and take that back. */
export function Overruling({ run, decision }: Props) {
  const [open, setOpen] = useState(false);
  const overruled = decision.overruledAt != null;
  const path = { runId: run.id, schoolId: decision.schoolId };
  const restoring = useOperation({
    send: () =>
      send('delete', '/api/v1/identification-runs/{runId}/schools/{schoolId}/overruling', { path, over: run }),
    changes: RUN_PATHS,
    said: 'Действует решение правила',
    failed: 'Решение правила не возвращено',
  });
  return (
    <p>
      <Button onClick={() => setOpen(true)}>{overruled ? 'Изменить основание' : 'Изменить решение'}</Button>{' '}
      {overruled && (
        <Button loading={restoring.busy} onClick={() => restoring.run()}>
          Вернуть решение правила
        </Button>
      )}
      {open && <OverrulingDialog run={run} decision={decision} onClose={() => setOpen(false)} />}
    </p>
  );
}

function OverrulingDialog({ run, decision, onClose }: Props & { onClose: () => void }) {
  const choices = CHOICES.filter((choice) => choice !== decision.calculated);
  return (
    <FormDialog
      title={`Решить иначе, чем правило: ${withNumberSign(decision.schoolName)}`}
      verb="Изменить решение"
      initialValues={{
        decision: choices.length === 1 ? choices[0] : undefined,
        reason: decision.overrulingReason,
        actId: decision.overrulingActId,
      }}
      operation={{
        send: (body: Schemas['OverrulingInput']) =>
          send('put', '/api/v1/identification-runs/{runId}/schools/{schoolId}/overruling', {
            path: { runId: run.id, schoolId: decision.schoolId },
            over: run,
            body,
          }),
        changes: RUN_PATHS,
        said: 'Решение изменено',
        after: onClose,
      }}
      onClose={onClose}
    >
      <p>
        По правилу: {DECISION[decision.calculated].toLocaleLowerCase('ru')}. Причину и основание увидят все, кто видит
        решение; числа, по которым решало правило, останутся рядом.
      </p>
      <Form.Item name="decision" label="Решение" rules={[{ required: true, message: 'Выберите решение' }]}>
        <Radio.Group options={choices.map((value) => ({ value, label: DECISION[value] }))} />
      </Form.Item>
      <Form.Item
        name="reason"
        label="Причина"
        rules={[{ required: true, whitespace: true, message: 'Напишите причину' }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item
        name="actId"
        label="Основание"
        rules={[{ required: true, message: 'Выберите акт' }]}
        extra={
          <>
            Приказ или протокол, которым это решено. Нет в списке —{' '}
            <Link to={paths.legalActs()} target="_blank">
              запишите его
            </Link>
            .
          </>
        }
      >
        <LegalActSelect schoolId={decision.schoolId} />
      </Form.Item>
    </FormDialog>
  );
}

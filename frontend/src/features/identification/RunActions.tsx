import { Button } from 'antd';
import type { Schemas } from '@/api/client';
import { send } from '@/api/send';
import { useOperation } from '@/shared/hooks/useOperation';
import { may as permissions } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { RUN_PATHS } from './reads';

type Run = Schemas['RunView'];

interface Props {
  run: Run;
  /** Opens the dialog of an action. */
  onOpen: (dialog: 'approve' | 'withdraw' | 'discard' | 'enrol') => void;
}

/** What the server lets this person do with the run now, and nothing else. */
export function RunActions({ run, onOpen }: Props) {
  const me = useMe();
  const may = (action: Run['allowedActions'][number]) => run.allowedActions.includes(action);
  const restoring = useOperation({
    send: () => send('post', '/api/v1/identification-runs/{runId}/restoration', { path: { runId: run.id }, over: run }),
    changes: RUN_PATHS,
    said: 'Расчёт возвращён',
    failed: 'Расчёт не возвращён',
  });
  return (
    <>
      {may('DISCARD') && <Button onClick={() => onOpen('discard')}>Убрать</Button>}
      {may('WITHDRAW_APPROVAL') && <Button onClick={() => onOpen('withdraw')}>Отозвать утверждение</Button>}
      {may('RESTORE') && (
        <Button loading={restoring.busy} onClick={() => restoring.run()}>
          Вернуть
        </Button>
      )}
      {run.state === 'APPROVED' && run.identified > 0 && permissions.enrol(me) && (
        <Button type="primary" onClick={() => onOpen('enrol')}>
          Включить в цикл
        </Button>
      )}
      {may('APPROVE') && (
        <Button type="primary" onClick={() => onOpen('approve')}>
          Утвердить
        </Button>
      )}
    </>
  );
}

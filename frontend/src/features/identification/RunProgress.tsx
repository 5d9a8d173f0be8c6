import { Alert, Progress } from 'antd';
import type { Schemas } from '@/api/client';
import { NBSP } from '@/shared/format';
import { isGoing } from './runPoll';

/** A run without decisions: how far it is, or why there are none. */
export function RunProgress({ run }: { run: Schemas['RunView'] }) {
  if (!isGoing(run)) {
    return run.status === 'FAILED' ? (
      <Alert type="error" showIcon role="status" title="Расчёт не удался" description={run.failure} />
    ) : (
      <Alert type="warning" showIcon role="status" title="Расчёт отменён" />
    );
  }
  return (
    <>
      {run.progress != null && (
        <Progress
          percent={Math.floor(100 * run.progress)}
          status="normal"
          aria-label="Ход расчёта"
          format={(percent) => `${percent}${NBSP}%`}
        />
      )}
      <p role="status">
        {run.status === 'QUEUED' ? 'Расчёт ждёт очереди' : 'Идёт расчёт'}. Страницу можно закрыть: он продолжится.
      </p>
    </>
  );
}

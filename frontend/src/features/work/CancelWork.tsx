import { useRead } from '@/api/read';
import { send } from '@/api/send';
import { ConfirmDanger } from '@/shared/ui/ConfirmDanger';
import prose from '@/shared/ui/prose.module.css';
import { runningWork, WORK_POLL_MS } from './reads';

interface Props {
  /** Of the thing in the API: `/api/v1/imports/7`. */
  address: string;
  /** What is cancelled: «загрузку». */
  what: string;
}

/** Ends long work of the reader's own, while it goes on. */
export function CancelWork({ address, what }: Props) {
  const { data } = useRead(runningWork(), { refetchInterval: WORK_POLL_MS });
  const work = data?.items.find((running) => running.address === address);
  if (work === undefined) {
    return null;
  }
  if (work.cancelAsked) {
    return <p className={prose.muted}>Отменяется…</p>;
  }
  return (
    <ConfirmDanger
      title={`Отменить ${what}?`}
      loss="Из того, что уже сделано, ничего не запишется. Начать можно будет заново."
      verb="Прервать"
      operation={{
        send: () => send('post', '/api/v1/background-work/{workId}/cancellation', { path: { workId: work.id } }),
        changes: ['/api/v1/background-work', '/api/v1/imports', '/api/v1/identification-runs'],
        said: 'Отменено, ничего не записано',
      }}
      button={{ size: 'small' }}
    >
      Отменить {what}
    </ConfirmDanger>
  );
}

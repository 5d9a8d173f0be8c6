import { Button } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { send } from '@/api/send';
import { formatDateTime, withNumberSign } from '@/shared/format';
import { useOperation } from '@/shared/hooks/useOperation';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { DatedLine, DatedList } from '@/shared/ui/DatedList';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { StatusTag } from '@/shared/ui/tags';
import { doneItems, WORK_PATHS } from './reads';

/** What was ended by somebody's word: who said so and when, and the way to take it back. */
export function WorkDone() {
  const { municipality } = useWorkScope();
  const query = useRead(doneItems(municipality));
  return (
    <QueryState query={query} lines={2}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={prose.muted}>Пока ничего не отмечено.</p>
        ) : (
          <DatedList>
            {items.map((item) => (
              <DoneLine key={item.id} item={item} />
            ))}
          </DatedList>
        )
      }
    </QueryState>
  );
}

function DoneLine({ item }: { item: Schemas['WorkItemView'] }) {
  const { keep } = useWorkScope();
  const { run, busy } = useOperation({
    send: () => send('post', '/api/v1/work-items/{itemKey}/reopening', { path: { itemKey: item.id } }),
    changes: WORK_PATHS,
    said: 'Дело снова ждёт',
    failed: 'Вернуть не удалось',
  });
  return (
    <DatedLine date={formatDateTime(item.doneAt)} state={<StatusTag tone="good">{item.doneByName}</StatusTag>}>
      <Link to={keep(item.address)}>{withNumberSign(item.text)}</Link>
      <Button type="link" size="small" loading={busy} onClick={() => run()}>
        Вернуть
      </Button>
    </DatedLine>
  );
}

import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover, Progress } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { $api, type Schemas } from '@/api/client';
import { countOf, formatDateTime, WORDS } from '@/shared/format';
import { IMPORT_KIND, IMPORT_STATUS } from '@/shared/labels';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { paths } from '../paths';

type Import = Schemas['ImportView'];

const BUSY_POLL_MS = 2_000;
const IDLE_POLL_MS = 60_000;
const isRunning = ({ status }: Import) => status === 'QUEUED' || status === 'RUNNING';

/** Long work that was left is found again here. */
export function ImportBell() {
  const me = useMe();
  const [open, setOpen] = useState(false);
  const { data } = $api.useQuery(
    'get',
    '/api/v1/imports',
    { params: { query: { size: 5 } } },
    {
      enabled: may.importData(me),
      refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? BUSY_POLL_MS : IDLE_POLL_MS),
    },
  );
  if (!may.importData(me)) {
    return null;
  }
  const items = data?.items ?? [];
  const running = items.filter(isRunning).length;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title="Загрузки"
      content={<Imports items={items} onLeave={() => setOpen(false)} />}
    >
      <Badge count={running} size="small" offset={[-6, 6]}>
        <Button
          type="text"
          icon={<BellOutlined />}
          aria-label={running > 0 ? `Идёт ${countOf(running, WORDS.import)}` : 'Загрузки'}
        />
      </Badge>
    </Popover>
  );
}

function Imports({ items, onLeave }: { items: Import[]; onLeave: () => void }) {
  if (items.length === 0) {
    return (
      <p className="bell-list muted">
        Загрузок ещё не было.{' '}
        <Link to={paths.imports()} onClick={onLeave}>
          Загрузить файл
        </Link>
      </p>
    );
  }
  return (
    <ul className="bell-list">
      {items.map((item) => (
        <li key={item.id}>
          <Link to={paths.importRun(item.id)} onClick={onLeave}>
            {item.fileName ?? IMPORT_KIND[item.kind]}
          </Link>
          <div className="muted">
            {IMPORT_STATUS[item.status]}, {formatDateTime(item.finishedAt ?? item.startedAt)}
          </div>
          {item.status === 'RUNNING' && item.rowsTotal > 0 && (
            <Progress
              size="small"
              aria-label="Обработано строк"
              percent={Math.floor((100 * item.rowsDone) / item.rowsTotal)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

import { BellOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { read, useRead } from '@/api/read';
import { countOf, formatDateTime, WORDS } from '@/shared/format';
import { IMPORT_KIND, IMPORT_STATUS } from '@/shared/labels';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import prose from '@/shared/ui/prose.module.css';
import styles from './ImportBell.module.css';
import { type Import, isRunning } from './running';

const BUSY_POLL_MS = 2_000;
const IDLE_POLL_MS = 60_000;

/** Long work that was left is found again here. */
export function ImportBell() {
  const enabled = may.importData(useMe());
  const navigate = useNavigate();
  const { data } = useRead(read('/api/v1/imports', { query: { size: 5 } }), {
    enabled,
    refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? BUSY_POLL_MS : IDLE_POLL_MS),
  });
  if (!enabled) {
    return null;
  }
  const items = data?.items ?? [];
  const running = items.filter(isRunning).length;
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          ...items.map((item) => ({ key: String(item.id), label: <ImportLine item={item} /> })),
          { key: 'all', label: items.length > 0 ? 'Все загрузки' : 'Загрузок ещё не было. Загрузить файл' },
        ],
        onClick: ({ key }) => navigate(key === 'all' ? paths.imports() : paths.importRun(Number(key))),
      }}
    >
      <Button
        type="text"
        icon={<BellOutlined />}
        aria-label={running > 0 ? `Идёт ${countOf(running, WORDS.import)}` : 'Загрузки'}
      >
        {running > 0 && countOf(running, WORDS.import)}
      </Button>
    </Dropdown>
  );
}

function ImportLine({ item }: { item: Import }) {
  const progress = item.progress != null ? `, ${Math.floor(100 * item.progress)} %` : '';
  return (
    <div className={styles.line}>
      {item.fileName ?? IMPORT_KIND[item.kind]}
      <div className={prose.muted}>
        {IMPORT_STATUS[item.status]}
        {item.status === 'RUNNING' ? progress : `, ${formatDateTime(item.finishedAt ?? item.startedAt)}`}
      </div>
    </div>
  );
}

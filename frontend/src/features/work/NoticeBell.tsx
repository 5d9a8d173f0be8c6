import { BellOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { send } from '@/api/send';
import { countOf, formatDateTime, WORDS, withNumberSign } from '@/shared/format';
import { useOperation } from '@/shared/hooks/useOperation';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import prose from '@/shared/ui/prose.module.css';
import styles from './NoticeBell.module.css';
import { runningWork, unreadNotices, WORK_POLL_MS } from './reads';

const IDLE_POLL_MS = 60_000;
const NOTICES = '/api/v1/notices';

/** What was told and not read yet, and the long work that goes on. */
export function NoticeBell() {
  const navigate = useNavigate();
  const { keep } = useWorkScope();
  const { data: running } = useRead(runningWork(), {
    refetchInterval: ({ state }) => (state.data?.total ? WORK_POLL_MS : IDLE_POLL_MS),
  });
  const { data: notices } = useRead(unreadNotices(), { refetchInterval: running?.total ? WORK_POLL_MS : IDLE_POLL_MS });
  const reading = useOperation({
    send: (noticeId: number) => send('post', '/api/v1/notices/{noticeId}/reading', { path: { noticeId } }),
    changes: [NOTICES],
  });
  const readingAll = useOperation({
    send: (upToId: number) => send('post', '/api/v1/notices/reading', { body: { upToId } }),
    changes: [NOTICES],
  });
  useReadingOf(notices?.items, reading.run);
  const works = running?.items ?? [];
  const items = notices?.items ?? [];
  const total = notices?.total ?? 0;
  const newest = items[0]?.id;
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          ...works.map((work) => ({
            key: `work-${work.id}`,
            label: <WorkLine work={work} />,
            disabled: pageOf(work) === undefined,
          })),
          ...items.map((notice) => ({ key: String(notice.id), label: <NoticeLine notice={notice} /> })),
          newest === undefined
            ? { key: 'none', label: 'Новых уведомлений нет', disabled: true }
            : { key: 'all', label: 'Отметить все прочитанными' },
        ],
        onClick: ({ key }) => {
          const notice = items.find(({ id }) => String(id) === key);
          const page = works.filter(({ id }) => key === `work-${id}`).map(pageOf)[0];
          if (page !== undefined) {
            navigate(keep(page));
          } else if (notice !== undefined) {
            reading.run(notice.id);
            navigate(keep(notice.address));
          } else if (key === 'all' && newest !== undefined) {
            readingAll.run(newest);
          }
        },
      }}
    >
      <Button type="text" icon={<BellOutlined />} aria-label={labelOf(total, works.length)}>
        {total > 0 ? total : works.length > 0 && '…'}
      </Button>
    </Dropdown>
  );
}

/** What somebody is looking at need not be told. */
function useReadingOf(items: Schemas['NoticeView'][] | undefined, read: (noticeId: number) => void): void {
  const { pathname } = useLocation();
  const seen = items?.find(({ address }) => address === pathname)?.id;
  useEffect(() => {
    if (seen !== undefined) {
      read(seen);
    }
  }, [seen, read]);
}

function labelOf(unread: number, running: number): string {
  const told = unread > 0 ? countOf(unread, WORDS.unread) : 'Уведомления';
  return running > 0 ? `${told}, идёт работа` : told;
}

function NoticeLine({ notice }: { notice: Schemas['NoticeView'] }) {
  return (
    <div className={styles.line}>
      {withNumberSign(notice.text)}
      <div className={prose.muted}>{formatDateTime(notice.at)}</div>
    </div>
  );
}

/** The page that shows how the work goes: it is told by what the work is done for. */
function pageOf({ address }: Schemas['BackgroundWorkView']): string | undefined {
  const [, things, id] = address.match(/^\/api\/v1\/(imports|identification-runs)\/(\d+)/) ?? [];
  if (things === undefined) {
    return undefined;
  }
  return things === 'imports' ? paths.importRun(Number(id)) : paths.identificationRun(Number(id));
}

function WorkLine({ work }: { work: Schemas['BackgroundWorkView'] }) {
  return (
    <div className={styles.line}>
      {withNumberSign(work.title)}
      <div className={prose.muted}>
        {work.status === 'QUEUED' ? 'в очереди' : work.share != null ? `${Math.floor(100 * work.share)} %` : 'идёт'}
      </div>
    </div>
  );
}

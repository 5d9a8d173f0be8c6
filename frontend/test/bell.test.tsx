import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/client';
import { NoticeBell } from '@/features/work/NoticeBell';
import { WORK } from './data';
import { renderPage } from './renderPage';
import { answer, pageOf } from './server';

const NOTICE: Schemas['NoticeView'] = {
  id: 7,
  kind: 'APPROVAL_WITHDRAWN',
  text: 'Отозвано утверждение расчёта за 2018 год',
  address: '/identification/runs/5',
  at: '2021-02-03T08:00:00Z',
};

beforeEach(() => {
  answer('get', '/api/v1/notices', pageOf([NOTICE]));
  answer('get', '/api/v1/background-work', pageOf<Schemas['BackgroundWorkView']>([]));
});

describe('the bell', () => {
  it('opens what was told, and marks it as read', async () => {
    const read: unknown[] = [];
    answer('post', '/api/v1/notices/{noticeId}/reading', ({ params }) => {
      read.push(params.noticeId);
      return { ...NOTICE, readAt: '2021-02-03T09:00:00Z' };
    });
    const { user, router } = renderPage(<NoticeBell />);

    await user.click(await screen.findByRole('button', { name: '1\u00a0непрочитанное уведомление' }));
    await user.click(await screen.findByText(NOTICE.text));

    await waitFor(() => expect(read).toEqual(['7']));
    expect(router.state.location.pathname).toBe('/identification/runs/5');
  });

  it('reads all that was seen, and not what came meanwhile', async () => {
    const sent: unknown[] = [];
    answer('post', '/api/v1/notices/reading', async ({ json }) => {
      sent.push(await json());
      return null;
    });
    const { user } = renderPage(<NoticeBell />);

    await user.click(await screen.findByRole('button', { name: '1\u00a0непрочитанное уведомление' }));
    await user.click(await screen.findByText('Отметить все прочитанными'));

    await waitFor(() => expect(sent).toEqual([{ upToId: 7 }]));
  });

  it('shows the long work that goes on', async () => {
    answer('get', '/api/v1/notices', pageOf<Schemas['NoticeView']>([]));
    answer('get', '/api/v1/background-work', pageOf([WORK]));
    const { user, router } = renderPage(<NoticeBell />);

    await user.click(await screen.findByRole('button', { name: 'Уведомления, идёт работа' }));

    await waitFor(() => expect(screen.getByText(WORK.title)).toBeVisible());
    expect(screen.getByText('50 %')).toBeVisible();
    expect(screen.getByText('Новых уведомлений нет')).toBeVisible();
    await user.click(screen.getByText(WORK.title));
    expect(router.state.location.pathname).toBe('/imports/3');
  });
});

import { message } from 'antd';
import { useEffect } from 'react';
import { listenToNotices } from '@/shared/notify';

/** Loaded after the page: nothing is said before somebody did something. */
export function Notices() {
  const [api, holder] = message.useMessage({ maxCount: 3 });
  useEffect(() => listenToNotices(({ kind, text }) => api[kind](text)), [api]);
  return holder;
}

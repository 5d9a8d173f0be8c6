import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import onPaper from '@/shared/ui/onPaper.module.css';

export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return online ? null : (
    <Alert
      type="warning"
      banner
      role="status"
      className={onPaper.hidden}
      title="Нет подключения к сети. Введённое остаётся на странице; сохраните, когда связь появится."
    />
  );
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

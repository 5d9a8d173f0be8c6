import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';

export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return online ? null : (
    <Alert
      type="warning"
      banner
      role="status"
      className="no-print"
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

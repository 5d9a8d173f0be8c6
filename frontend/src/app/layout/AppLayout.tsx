import { lazy, Suspense, useEffect, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import styles from './AppLayout.module.css';
import { Content } from './Content';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { OfflineBanner } from './OfflineBanner';

// Nobody drops a file in the first second.
const FileDrop = lazy(async () => ({ default: (await import('@/features/bulkimport/FileDrop')).FileDrop }));

/** Navigation at the left, header above, the page in between; on a narrow screen the navigation folds away. */
export function AppLayout() {
  const [unfolded, setUnfolded] = useState(false);
  const { pathname } = useLocation();
  const me = useMe();
  // biome-ignore lint/correctness/useExhaustiveDependencies: who has gone somewhere needs it no longer
  useEffect(() => setUnfolded(false), [pathname]);
  return (
    <div className={styles.layout}>
      <a className={styles.skipLink} href="#content">
        К содержанию
      </a>
      <Header unfolded={unfolded} onFold={() => setUnfolded(!unfolded)} />
      <Navigation unfolded={unfolded} />
      <Content>
        <OfflineBanner />
        <Outlet />
      </Content>
      {may.importData(me) && (
        <Suspense>
          <FileDrop />
        </Suspense>
      )}
      <ScrollRestoration getKey={({ pathname }) => pathname} />
    </div>
  );
}

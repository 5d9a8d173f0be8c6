import { useEffect, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import styles from './AppLayout.module.css';
import { Content } from './Content';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { OfflineBanner } from './OfflineBanner';

/** Navigation at the left, header above, the page in between; on a narrow screen the navigation folds away. */
export function AppLayout() {
  const [unfolded, setUnfolded] = useState(false);
  const { pathname } = useLocation();
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
      <ScrollRestoration getKey={({ pathname }) => pathname} />
    </div>
  );
}

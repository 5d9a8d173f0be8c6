import { Outlet, ScrollRestoration } from 'react-router';
import styles from './AppLayout.module.css';
import { Content } from './Content';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { OfflineBanner } from './OfflineBanner';

/** Navigation at the left, header above, the page in between. */
export function AppLayout() {
  return (
    <div className={styles.layout}>
      <a className={styles.skipLink} href="#content">
        К содержанию
      </a>
      <Header />
      <Navigation />
      <Content>
        <OfflineBanner />
        <Outlet />
      </Content>
      <ScrollRestoration getKey={({ pathname }) => pathname} />
    </div>
  );
}

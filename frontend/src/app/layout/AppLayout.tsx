import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { OfflineBanner } from './OfflineBanner';

/** Navigation at the left, header above, the page in between. */
export function AppLayout() {
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="layout">
      <a className="skip-link" href="#content">
        К содержанию
      </a>
      <Header />
      <Navigation />
      <main id="content" className="content" tabIndex={-1} aria-busy={busy}>
        <OfflineBanner />
        <Outlet />
      </main>
      <ScrollRestoration getKey={({ pathname }) => pathname} />
    </div>
  );
}

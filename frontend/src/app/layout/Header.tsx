import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '../paths';
import { ThemeSwitch } from './ThemeSwitch';
import { UserMenu } from './UserMenu';

// The pickers bring the kit's Select: the frame and the page's own data come first.
const ScopePickers = lazy(async () => ({ default: (await import('./ScopePickers')).ScopePickers }));
const GlobalSearch = lazy(async () => ({ default: (await import('./GlobalSearch')).GlobalSearch }));
const ImportBell = lazy(async () => ({ default: (await import('./ImportBell')).ImportBell }));

export function Header() {
  const { keep } = useWorkScope();
  return (
    <header className="header no-print">
      <Link to={keep(paths.home())} className="header-brand">
        Антириск
      </Link>
      <Suspense fallback={<span className="header-scope" />}>
        <ScopePickers />
      </Suspense>
      <Suspense fallback={<span className="header-search" />}>
        <GlobalSearch />
      </Suspense>
      <span className="header-end">
        <Suspense>
          <ImportBell />
        </Suspense>
        <ThemeSwitch />
        <UserMenu />
      </span>
    </header>
  );
}

import { Link } from 'react-router';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '../paths';
import { ImportBell } from './ImportBell';
import { ScopeButton } from './ScopeButton';
import { SearchButton } from './SearchButton';
import { ThemeSwitch } from './ThemeSwitch';
import { UserMenu } from './UserMenu';

export function Header() {
  const { keep } = useWorkScope();
  return (
    <header className="header no-print">
      <Link to={keep(paths.home())} className="header-brand">
        Антириск
      </Link>
      <ScopeButton />
      <SearchButton />
      <span className="header-end">
        <ImportBell />
        <ThemeSwitch />
        <UserMenu />
      </span>
    </header>
  );
}

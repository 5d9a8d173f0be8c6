import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { SchoolSearch } from '@/features/school/SchoolSearch';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import onPaper from '@/shared/ui/onPaper.module.css';
import styles from './Header.module.css';
import { ScopeButton } from './ScopeButton';
import { ThemeSwitch } from './ThemeSwitch';
import { UserMenu } from './UserMenu';

const NoticeBell = lazy(async () => ({ default: (await import('@/features/work/NoticeBell')).NoticeBell }));

export function Header() {
  const { keep } = useWorkScope();
  return (
    <header className={`${styles.header} ${onPaper.hidden}`}>
      <Link to={keep(paths.home())} className={styles.brand}>
        Антириск
      </Link>
      <ScopeButton />
      <SchoolSearch />
      <span className={styles.end}>
        <Suspense fallback={<span className={styles.bell} />}>
          <NoticeBell />
        </Suspense>
        <ThemeSwitch />
        <UserMenu />
      </span>
    </header>
  );
}

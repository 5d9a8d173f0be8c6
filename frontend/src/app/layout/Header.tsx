import { MenuOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { SchoolSearch } from '@/features/school/SchoolSearch';
import { withNumberSign } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { useMe } from '@/shared/session';
import onPaper from '@/shared/ui/onPaper.module.css';
import styles from './Header.module.css';
import { NAVIGATION } from './Navigation';
import { ScopeButton } from './ScopeButton';

// What opens on a click comes right after the page itself.
const NoticeBell = lazy(async () => ({ default: (await import('@/features/work/NoticeBell')).NoticeBell }));
const ThemeSwitch = lazy(async () => ({ default: (await import('./ThemeSwitch')).ThemeSwitch }));
const UserMenu = lazy(async () => ({ default: (await import('./UserMenu')).UserMenu }));

interface Props {
  /** Whether the navigation is seen, where there is no room for it at the side. */
  unfolded: boolean;
  onFold: () => void;
}

export function Header({ unfolded, onFold }: Props) {
  const { keep } = useWorkScope();
  const me = useMe();
  return (
    <header className={`${styles.header} ${onPaper.hidden}`}>
      <Button
        type="text"
        className={styles.fold}
        icon={<MenuOutlined />}
        aria-label="Разделы"
        aria-expanded={unfolded}
        aria-controls={NAVIGATION}
        onClick={onFold}
      />
      <Link to={keep(paths.home())} className={styles.brand}>
        Антириск
      </Link>
      <ScopeButton />
      <SchoolSearch />
      <span className={styles.end}>
        <Suspense fallback={<span className={styles.waiting}>{withNumberSign(me.displayName)}</span>}>
          <NoticeBell />
          <ThemeSwitch />
          <UserMenu />
        </Suspense>
      </span>
    </header>
  );
}

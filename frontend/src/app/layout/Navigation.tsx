import { Menu } from 'antd';
import { Link, useLocation } from 'react-router';
import { entry as users } from '@/pages/account/navigation';
import { entry as acts } from '@/pages/act/navigation';
import { entry as imports } from '@/pages/bulkimport/navigation';
import { entry as cycles } from '@/pages/cycle/navigation';
import { entry as home } from '@/pages/home/navigation';
import { entry as identification } from '@/pages/identification/navigation';
import { entry as schools } from '@/pages/school/navigation';
import { entry as territories } from '@/pages/territory/navigation';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import type { NavigationEntry } from '@/shared/routing';
import { useMe } from '@/shared/session';
import onPaper from '@/shared/ui/onPaper.module.css';
import styles from './Navigation.module.css';

/** Named by what people do; only what exists. */
const ENTRIES = [home, schools, identification, cycles, acts, imports, territories, users];

export const NAVIGATION = 'navigation';

/** @param unfolded whether it is seen on a narrow screen */
export function Navigation({ unfolded }: { unfolded: boolean }) {
  return (
    <nav
      id={NAVIGATION}
      className={`${styles.navigation} ${unfolded ? '' : styles.folded} ${onPaper.hidden}`}
      aria-label="Разделы"
    >
      <Items items={ENTRIES.filter(({ foot }) => !foot)} />
      <div className={styles.foot}>
        <Items items={ENTRIES.filter(({ foot }) => foot)} />
      </div>
    </nav>
  );
}

function Items({ items }: { items: NavigationEntry[] }) {
  const me = useMe();
  const { pathname } = useLocation();
  const { keep } = useWorkScope();
  const shown = items.filter((item) => item.may?.(me) ?? true);
  if (shown.length === 0) {
    return null;
  }
  return (
    <Menu
      mode="inline"
      selectedKeys={shown.filter((item) => isHere(item.path, pathname)).map((item) => item.path)}
      items={shown.map(({ path, title, icon }) => ({
        key: path,
        icon,
        label: (
          <Link to={keep(path)} aria-current={isHere(path, pathname) ? 'page' : undefined}>
            {title}
          </Link>
        ),
      }))}
    />
  );
}

function isHere(path: string, pathname: string): boolean {
  return path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);
}

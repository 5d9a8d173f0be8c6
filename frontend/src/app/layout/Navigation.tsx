import {
  BankOutlined,
  CalendarOutlined,
  EnvironmentOutlined,
  HomeOutlined,
  SearchOutlined,
  TeamOutlined,
  UploadOutlined,
} from '@ant-design/icons';
import { Menu } from 'antd';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { may } from '@/shared/permissions';
import { type Me, useMe } from '@/shared/session';
import { paths } from '../paths';

interface Item {
  path: string;
  title: string;
  icon: ReactNode;
  may?: (me: Me) => boolean;
}

/** Named by what people do; only what exists. */
const MAIN: Item[] = [
  { path: paths.home(), title: 'Сегодня', icon: <HomeOutlined /> },
  { path: paths.schools(), title: 'Школы', icon: <BankOutlined /> },
  { path: paths.identification(), title: 'Идентификация', icon: <SearchOutlined />, may: (me) => me.role !== 'SCHOOL' },
  { path: paths.cycles(), title: 'Циклы', icon: <CalendarOutlined /> },
  { path: paths.imports(), title: 'Загрузка данных', icon: <UploadOutlined />, may: may.importData },
];

const FOOT: Item[] = [
  { path: paths.territories(), title: 'Территории', icon: <EnvironmentOutlined />, may: may.manageMunicipalities },
  { path: paths.users(), title: 'Пользователи', icon: <TeamOutlined />, may: may.manageUsers },
];

export function Navigation() {
  return (
    <nav className="navigation no-print" aria-label="Разделы">
      <Items items={MAIN} />
      <div className="navigation-foot">
        <Items items={FOOT} />
      </div>
    </nav>
  );
}

function Items({ items }: { items: Item[] }) {
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

import { TeamOutlined } from '@ant-design/icons';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import type { NavigationEntry } from '@/shared/routing';

export const entry: NavigationEntry = {
  path: paths.users(),
  title: 'Пользователи',
  icon: <TeamOutlined />,
  may: may.manageUsers,
  foot: true,
};

import { SearchOutlined } from '@ant-design/icons';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import type { NavigationEntry } from '@/shared/routing';

export const entry: NavigationEntry = {
  path: paths.identification(),
  title: 'Идентификация',
  icon: <SearchOutlined />,
  may: may.readIdentification,
};

import { EnvironmentOutlined } from '@ant-design/icons';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import type { NavigationEntry } from '@/shared/routing';

export const entry: NavigationEntry = {
  path: paths.territories(),
  title: 'Территории',
  icon: <EnvironmentOutlined />,
  may: may.manageMunicipalities,
  foot: true,
};

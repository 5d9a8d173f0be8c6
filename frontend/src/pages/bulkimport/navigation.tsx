import { UploadOutlined } from '@ant-design/icons';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import type { NavigationEntry } from '@/shared/routing';

export const entry: NavigationEntry = {
  path: paths.imports(),
  title: 'Загрузка данных',
  icon: <UploadOutlined />,
  may: may.importData,
};

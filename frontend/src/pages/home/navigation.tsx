import { HomeOutlined } from '@ant-design/icons';
import { paths } from '@/shared/paths';
import type { NavigationEntry } from '@/shared/routing';

export const entry: NavigationEntry = { path: paths.home(), title: 'Сегодня', icon: <HomeOutlined /> };

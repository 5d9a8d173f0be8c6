import { FileDoneOutlined } from '@ant-design/icons';
import { paths } from '@/shared/paths';
import type { NavigationEntry } from '@/shared/routing';

export const entry: NavigationEntry = { path: paths.legalActs(), title: 'Правовые акты', icon: <FileDoneOutlined /> };

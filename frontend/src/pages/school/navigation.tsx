import { BankOutlined } from '@ant-design/icons';
import { paths } from '@/shared/paths';
import type { NavigationEntry } from '@/shared/routing';

export const entry: NavigationEntry = { path: paths.schools(), title: 'Школы', icon: <BankOutlined /> };

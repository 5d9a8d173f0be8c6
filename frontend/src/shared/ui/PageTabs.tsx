import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import styles from './PageTabs.module.css';

interface Props {
  items: { key: string; label: ReactNode; children: ReactNode }[];
  /** Which is open where the address does not say; else the first. */
  initial?: string;
}

/** Parts of a page, of which one is open: the address says which. Each begins anew, in the scope one works in. */
export function PageTabs({ items, initial = items[0]?.key }: Props) {
  const [params] = useSearchParams();
  const { keep } = useWorkScope();
  const navigate = useNavigate();
  return (
    <Tabs
      className={styles.tabs}
      activeKey={params.get('tab') ?? initial}
      onChange={(tab) => navigate(keep(`?tab=${tab}`))}
      destroyOnHidden
      animated={false}
      items={items}
    />
  );
}

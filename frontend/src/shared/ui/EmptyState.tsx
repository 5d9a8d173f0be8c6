import { Empty } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  /** What is missing, in one sentence. */
  title: string;
  /** The next step: a sentence, a button or a link. */
  children?: ReactNode;
}

export function EmptyState({ title, children }: Props) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} className="empty-state" description={<strong>{title}</strong>}>
      {children}
    </Empty>
  );
}

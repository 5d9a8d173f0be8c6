import { Empty } from 'antd';
import { type ReactNode, useContext } from 'react';
import styles from './EmptyState.module.css';
import { InSection } from './Section';

interface Props {
  /** What is missing, in one sentence. */
  title: string;
  /** The next step: a sentence, a button or a link. */
  children?: ReactNode;
}

/** In a part of a page the sentence is enough: there it comes without a picture. */
export function EmptyState({ title, children }: Props) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      className={useContext(InSection) ? `${styles.empty} ${styles.inSection}` : styles.empty}
      description={<strong>{title}</strong>}
    >
      {children}
    </Empty>
  );
}

import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from '@/api/errors';
import styles from './ReadFact.module.css';

interface Props<T> {
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  children: (data: T) => ReactNode;
}

/** One fact among others: its own request, its own failure. */
export function ReadFact<T>({ query, children }: Props<T>) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  return query.error != null ? <Failed error={query.error} onRetry={query.refetch} /> : <Skeleton.Input size="small" />;
}

/** A whole alert would not fit beside the others. */
function Failed({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  const { status, title } = problemOf(error);
  return (
    <span role="alert">
      {title}
      {status !== 403 && (
        <>
          {'. '}
          <Button type="link" size="small" className={styles.button} onClick={onRetry}>
            Повторить
          </Button>
        </>
      )}
    </span>
  );
}

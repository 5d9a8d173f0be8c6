import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from '@/api/errors';
import { ForbiddenState, NotFoundState } from './ErrorStates';
import { ProblemAlert } from './ProblemAlert';

interface Query<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

interface Props<T> {
  query: Query<T>;
  /** Lines of the skeleton: about as tall as what will come. */
  lines?: number;
  children: (data: T) => ReactNode;
}

/** The states every view has: loading, no right, not found, failed with a retry, and the data itself. */
export function QueryState<T>({ query, lines = 6, children }: Props<T>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error != null && <ProblemAlert error={query.error} onRetry={query.refetch} />}
        {children(query.data)}
      </>
    );
  }
  if (query.error != null) {
    const { status, detail } = problemOf(query.error);
    if (status === 403) {
      return <ForbiddenState detail={detail} />;
    }
    return status === 404 ? (
      <NotFoundState detail={detail} />
    ) : (
      <ProblemAlert error={query.error} onRetry={query.refetch} />
    );
  }
  return (
    <div role="status" aria-label="Загружается">
      <Skeleton title={false} active={false} paragraph={{ rows: lines }} />
    </div>
  );
}

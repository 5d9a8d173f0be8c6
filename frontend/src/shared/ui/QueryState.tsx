import { Skeleton } from 'antd';
import { type ReactNode, useContext } from 'react';
import { type ProblemInfo, problemOf } from '@/api/errors';
import { ForbiddenState, NotFoundState } from './ErrorStates';
import { ProblemAlert } from './ProblemAlert';
import { InSection } from './Section';

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
  const problem = query.error == null ? undefined : problemOf(query.error);
  if (query.data !== undefined) {
    return (
      <>
        {problem && <ProblemAlert problem={problem} onRetry={query.refetch} />}
        {children(query.data)}
      </>
    );
  }
  if (problem) {
    return problem.status === 403 || problem.status === 404 ? (
      <Unseen problem={problem} />
    ) : (
      <ProblemAlert problem={problem} onRetry={query.refetch} />
    );
  }
  return (
    <div role="status" aria-label="Загружается">
      <Skeleton title={false} active={false} paragraph={{ rows: lines }} />
    </div>
  );
}

/** What one may not see, or what is not there: the whole page or one part of it. */
function Unseen({ problem: { status, detail } }: { problem: ProblemInfo }) {
  const part = useContext(InSection);
  if (!part) {
    return status === 403 ? <ForbiddenState detail={detail} /> : <NotFoundState detail={detail} />;
  }
  return status === 403 ? (
    <p>
      <strong>Нет доступа к этим сведениям.</strong> {detail ?? 'У вашей учётной записи нет такого права.'}
    </p>
  ) : (
    <p>
      <strong>Таких сведений нет.</strong> {detail ?? 'Возможно, запись удалена.'}
    </p>
  );
}

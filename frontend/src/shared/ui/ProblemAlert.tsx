import { Alert, Button } from 'antd';
import type { ProblemInfo } from '@/api/errors';
import prose from './prose.module.css';

interface Props {
  problem: ProblemInfo;
  onRetry?: () => void;
}

/** Says what happened, where, and offers to try again. */
export function ProblemAlert({ problem, onRetry }: Props) {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem.title}
      description={<Details problem={problem} />}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            Повторить
          </Button>
        )
      }
    />
  );
}

function Details({ problem }: { problem: ProblemInfo }) {
  // A single fault is the detail, and is not said twice.
  const messages = [...new Set(Object.values(problem.fieldErrors))].filter(
    (message) => !problem.detail?.includes(message),
  );
  return (
    <>
      {problem.detail}
      {messages.length > 0 && (
        <ul className={prose.list}>
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {problem.traceId && problem.status >= 500 && (
        <div className={prose.muted}>
          Номер обращения: <code>{problem.traceId}</code>
        </div>
      )}
    </>
  );
}

import { Button } from 'antd';
import type { Schemas } from '@/api/client';
import { formatNumber } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import styles from './WorkCounts.module.css';

interface Props {
  summary: Schemas['WorkSummary'];
  kind: string | undefined;
  onKind: (kind: string | undefined) => void;
}

/** How much of each kind waits, and where; a choice narrows the list below. */
export function WorkCounts({ summary, kind, onKind }: Props) {
  const { set } = useWorkScope();
  const kinds = summary.kinds.filter(({ total }) => total > 0);
  if (kinds.length < 2 && summary.municipalities.length < 2) {
    return null;
  }
  return (
    <>
      <fieldset className={styles.counts} aria-label="Виды дел">
        {kinds.map((count) => (
          <Button
            key={count.kind}
            size="small"
            type={count.kind === kind ? 'primary' : 'default'}
            aria-pressed={count.kind === kind}
            onClick={() => onKind(count.kind === kind ? undefined : count.kind)}
          >
            {count.title}: {formatNumber(count.total)}
          </Button>
        ))}
      </fieldset>
      {summary.municipalities.length > 1 && (
        <details className={styles.places} open>
          <summary>По муниципалитетам</summary>
          <div className={styles.counts}>
            {summary.municipalities.map(({ municipalityId, municipalityName, total, late }) => (
              <Button
                key={municipalityId ?? 0}
                size="small"
                disabled={municipalityId == null}
                onClick={() => set('municipality', municipalityId ?? undefined)}
              >
                {municipalityName ?? 'Регион в целом'}: {formatNumber(total)}
                {late > 0 && `, с прошедшим сроком ${formatNumber(late)}`}
              </Button>
            ))}
          </div>
        </details>
      )}
    </>
  );
}

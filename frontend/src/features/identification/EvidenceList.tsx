import type { Schemas } from '@/api/client';
import { VERDICT } from '@/api/labels';
import prose from '@/shared/ui/prose.module.css';
import styles from './EvidenceList.module.css';
import { VERDICT_SIGN } from './verdictSign';

type Evidence = Schemas['Evidence'];

const LINE: Partial<Record<Evidence['verdict'], string>> = { MET: styles.met, MISSING: styles.missing };

/**
 * Why a decision was made: each condition in words, with the number, its year and source; a cluster's ones apart.
 * What was said already, for the rule or for a cluster before, is not said again.
 */
export function EvidenceList({ items }: { items: Evidence[] }) {
  const clusters = [...new Set(items.map(({ cluster }) => cluster ?? ''))];
  return clusters.map((cluster) => {
    const own = items.filter((item) => (item.cluster ?? '') === cluster);
    const fresh = own.filter((item) => items.find((earlier) => same(earlier, item)) === item);
    return (
      <div key={cluster}>
        {cluster !== '' && (
          <p className={styles.cluster}>
            Кластер «{cluster}»: {said(own.length - fresh.length, fresh.length)}
          </p>
        )}
        {fresh.length > 0 && (
          <ul className={styles.list}>
            {fresh.map((item) => (
              <EvidenceLine key={`${item.text} ${item.threshold}`} item={item} />
            ))}
          </ul>
        )}
      </div>
    );
  });
}

const same = (a: Evidence, b: Evidence): boolean =>
  a.text === b.text && a.verdict === b.verdict && a.threshold === b.threshold;

function said(already: number, fresh: number): string {
  if (already === 0) {
    return '';
  }
  return fresh === 0 ? 'по тем же условиям.' : 'к названным выше условиям добавляются';
}

function EvidenceLine({ item }: { item: Evidence }) {
  const sign = VERDICT_SIGN[item.verdict];
  const word = VERDICT[item.verdict];
  const origin = [item.year && `данные за ${item.year} год`, item.source].filter(Boolean).join(', ');
  return (
    <li className={LINE[item.verdict]}>
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <div>
        <span className={styles.word}>{word}: </span>
        {item.text}
        {origin && <span className={prose.muted}> ({origin})</span>}
        {item.details.length > 0 && (
          <ul className={prose.list}>
            {item.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

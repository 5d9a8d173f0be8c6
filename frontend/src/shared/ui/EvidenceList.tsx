import type { Schemas } from '@/api/client';
import { VERDICT } from '@/shared/labels';

type Evidence = Schemas['Evidence'];

/** Why a decision was made: each condition in words, with the number, its year and source; a cluster's ones apart. */
export function EvidenceList({ items }: { items: Evidence[] }) {
  const clusters = [...new Set(items.map(({ cluster }) => cluster ?? ''))];
  return clusters.map((cluster) => (
    <div key={cluster}>
      {cluster !== '' && <p className="evidence-cluster">Кластер «{cluster}»:</p>}
      <ul className="evidence">
        {items
          .filter((item) => (item.cluster ?? '') === cluster)
          .map((item) => (
            <EvidenceLine key={`${item.text} ${item.threshold}`} item={item} />
          ))}
      </ul>
    </div>
  ));
}

function EvidenceLine({ item }: { item: Evidence }) {
  const { sign, word } = VERDICT[item.verdict];
  const origin = [item.year && `данные за ${item.year} год`, item.source].filter(Boolean).join(', ');
  return (
    <li className={`evidence-${item.verdict.toLowerCase()}`}>
      <span className="evidence-sign" aria-hidden="true">
        {sign}
      </span>
      <div>
        <span className="evidence-word">{word}: </span>
        {item.text}
        {origin && <span className="muted"> ({origin})</span>}
        {item.details.length > 0 && (
          <ul className="plain-list">
            {item.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

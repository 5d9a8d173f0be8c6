import type { Schemas } from '@/api/client';
import { VERDICT } from '@/shared/labels';

/** Why a decision was made: each condition in words, with the number, its year and source. */
export function EvidenceList({ items }: { items: Schemas['Evidence'][] }) {
  return (
    <ul className="evidence">
      {items.map((item) => (
        <li key={item.text} className={`evidence-${item.verdict.toLowerCase()}`}>
          <span className="evidence-sign" aria-hidden="true">
            {VERDICT[item.verdict].sign}
          </span>
          <div>
            <span className="evidence-word">{VERDICT[item.verdict].word}: </span>
            {item.text}
            {(item.year || item.source) && (
              <span className="muted">
                {' '}
                ({[item.year && `данные за ${item.year} год`, item.source].filter(Boolean).join(', ')})
              </span>
            )}
            {item.details.length > 0 && (
              <ul className="plain-list">
                {item.details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

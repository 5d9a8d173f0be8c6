import { NumberInput } from '@/shared/ui/NumberInput';
import styles from './RuleFields.module.css';
import type { Mistakes } from './ruleDraft';

/** What is wrong with one field, under it. */
export function FieldMistake({ path, mistakes }: { path: string; mistakes: Mistakes }) {
  const message = mistakes[path];
  return message === undefined ? null : (
    <div id={`${path}-mistake`} className={styles.mistake} role="alert">
      {message}
    </div>
  );
}

interface Props {
  label: string;
  path: string;
  mistakes: Mistakes;
  value: number | null;
  onChange: (value: number | null) => void;
  /** Whole numbers only. */
  whole?: boolean;
}

/** A number within a sentence. */
export function NumberInSentence({ label, path, mistakes, whole = true, ...input }: Props) {
  const wrong = mistakes[path] !== undefined;
  return (
    <NumberInput
      {...input}
      className={styles.number}
      aria-label={label}
      aria-invalid={wrong}
      aria-describedby={wrong ? `${path}-mistake` : undefined}
      status={wrong ? 'error' : undefined}
      inputMode={whole ? 'numeric' : 'decimal'}
    />
  );
}

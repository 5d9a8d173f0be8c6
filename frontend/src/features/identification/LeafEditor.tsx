import { Select } from 'antd';
import type { Schemas } from '@/api/client';
import { COMPARISON, INDEX_TYPE_FORMS } from '@/api/labels';
import { useProcedureOptions } from '@/shared/terms';
import { optionsOf } from '@/shared/ui/Filters';
import styles from './LeafEditor.module.css';
import { FieldMistake, NumberInSentence } from './RuleFields';
import {
  type ConditionDraft,
  type IndexDraft,
  isWhole,
  LOW_RESULTS,
  type LowResultsDraft,
  type Mistakes,
  newCondition,
  newLowResults,
} from './ruleDraft';

interface Props<D> {
  draft: D;
  label: string;
  path: string;
  mistakes: Mistakes;
  onChange: (draft: ConditionDraft) => void;
}

const { GROUP, VALUE } = INDEX_TYPE_FORMS;
const SUBJECTS = [
  ...optionsOf(GROUP).map(({ value, label }) => ({ value: `INDEX_GROUP ${value}`, label })),
  ...optionsOf(VALUE).map(({ value, label }) => ({ value: `INDEX_VALUE ${value}`, label })),
  { value: 'LOW_RESULTS', label: LOW_RESULTS },
];

/** One condition as a part of the sentence. */
export function LeafEditor({ draft, label, path, mistakes, onChange }: Props<IndexDraft | LowResultsDraft>) {
  const choose = (subject: string) => {
    if (subject === 'LOW_RESULTS') {
      onChange({ ...newLowResults(), id: draft.id });
      return;
    }
    const [kind, index] = subject.split(' ') as [IndexDraft['kind'], Schemas['IndexType']];
    const old = draft.kind === 'LOW_RESULTS' ? newCondition() : draft;
    // A group's number means nothing for a value, and the other way round.
    onChange({ ...old, id: draft.id, kind, index, threshold: old.kind === kind ? old.threshold : null });
  };
  const rest = { label, path, mistakes, onChange };
  return (
    <>
      <Select
        className={styles.subject}
        aria-label={`${label}: показатель`}
        value={draft.kind === 'LOW_RESULTS' ? 'LOW_RESULTS' : `${draft.kind} ${draft.index}`}
        options={SUBJECTS}
        listHeight={320}
        onChange={choose}
      />{' '}
      {draft.kind === 'LOW_RESULTS' ? <LowResults draft={draft} {...rest} /> : <IndexLimit draft={draft} {...rest} />}
    </>
  );
}

function IndexLimit({ draft, label, path, mistakes, onChange }: Props<IndexDraft>) {
  return (
    <>
      <Select
        className={styles.comparison}
        aria-label={`${label}: сравнение`}
        value={draft.comparison}
        options={optionsOf(COMPARISON)}
        onChange={(comparison) => onChange({ ...draft, comparison })}
      />{' '}
      <NumberInSentence
        label={`${label}: порог`}
        path={`${path}.threshold`}
        mistakes={mistakes}
        value={draft.threshold}
        onChange={(threshold) => onChange({ ...draft, threshold })}
        whole={isWhole(draft, 'threshold')}
      />
      <FieldMistake path={`${path}.threshold`} mistakes={mistakes} />
    </>
  );
}

function LowResults({ draft, label, path, mistakes, onChange }: Props<LowResultsDraft>) {
  const known = useProcedureOptions();
  const field = (name: 'share' | 'minProcedures' | 'years' | 'minParticipants', what: string) => (
    <NumberInSentence
      label={`${label}: ${what}`}
      path={`${path}.${name}`}
      mistakes={mistakes}
      value={draft[name]}
      onChange={(value) => onChange({ ...draft, [name]: value })}
      whole={isWhole(draft, name)}
    />
  );
  return (
    <div className={styles.lowResults}>
      не меньше чем в {field('minProcedures', 'число процедур')} процедурах из{' '}
      <Select
        mode="multiple"
        className={styles.procedures}
        aria-label={`${label}: процедуры`}
        value={draft.procedures}
        {...known}
        optionFilterProp="label"
        status={mistakes[`${path}.procedures`] ? 'error' : undefined}
        onChange={(procedures) => onChange({ ...draft, procedures })}
      />{' '}
      в каждом из последних {field('years', 'учебных лет')} учебных лет низкий результат получили не меньше{' '}
      {field('share', 'доля участников')} % участников; не считать процедуры, где участников меньше{' '}
      {field('minParticipants', 'наименьшее число участников')}
      {['procedures', 'minProcedures', 'years', 'share', 'minParticipants'].map((name) => (
        <FieldMistake key={name} path={`${path}.${name}`} mistakes={mistakes} />
      ))}
    </div>
  );
}

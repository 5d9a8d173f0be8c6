import { CloseOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import styles from './ConditionEditor.module.css';
import { LeafEditor } from './LeafEditor';
import { FieldMistake, NumberInSentence } from './RuleFields';
import {
  type ConditionDraft,
  type GroupDraft,
  isGroup,
  joinedBy,
  type Mistakes,
  newCondition,
  newGroup,
} from './ruleDraft';

/** As deep as the server lets conditions be nested, and as one still reads them. */
const LEVELS = 4;

interface GroupProps {
  group: GroupDraft;
  onChange: (group: GroupDraft) => void;
  path: string;
  mistakes: Mistakes;
  /** Said to a screen reader before the number of each condition. */
  label: string;
  /** How deep it stands, from 1. */
  level?: number;
}

/** «выполнены все условия: …» with its conditions as lines that can be added and taken away. */
export function GroupEditor({ group, onChange, path, mistakes, label, level = 1 }: GroupProps) {
  const { conditions } = group;
  const replace = (index: number, next: ConditionDraft) =>
    onChange({ ...group, conditions: conditions.map((old, at) => (at === index ? next : old)) });
  const remove = (index: number) => onChange({ ...group, conditions: conditions.filter((_, at) => at !== index) });
  const add = (next: ConditionDraft) => onChange({ ...group, conditions: [...conditions, next] });
  return (
    <div className={styles.group}>
      <Select
        className={styles.join}
        aria-label={`${label}: сколько условий должно выполняться`}
        value={group.kind}
        options={[
          { value: 'ALL_OF', label: 'выполнены все условия' },
          { value: 'ANY_OF', label: 'выполнено хотя бы одно условие' },
          { value: 'SOME_OF', label: 'выполнено не меньше, чем' },
        ]}
        onChange={(kind) => onChange(joinedBy(group, kind))}
      />
      {group.kind === 'SOME_OF' && (
        <>
          {' '}
          <NumberInSentence
            label={`${label}: число условий`}
            path={`${path}.atLeast`}
            mistakes={mistakes}
            value={group.atLeast ?? null}
            onChange={(atLeast) => onChange({ ...group, atLeast })}
          />{' '}
          из условий
          <FieldMistake path={`${path}.atLeast`} mistakes={mistakes} />
        </>
      )}
      <ol className={styles.conditions}>
        {conditions.map((draft, index) => (
          <Line
            key={draft.id}
            draft={draft}
            label={`${label}, условие ${index + 1}`}
            path={`${path}.conditions.${index}`}
            mistakes={mistakes}
            level={level}
            onChange={(next) => replace(index, next)}
            onRemove={conditions.length > 1 ? () => remove(index) : undefined}
          />
        ))}
      </ol>
      <FieldMistake path={`${path}.conditions`} mistakes={mistakes} />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => add(newCondition())}>
          Добавить условие
        </Button>
        {level < LEVELS && (
          <Button
            size="small"
            onClick={() => add(newGroup(group.kind === 'ALL_OF' ? 'ANY_OF' : 'ALL_OF', newCondition(), newCondition()))}
          >
            Добавить условия в скобках
          </Button>
        )}
      </div>
    </div>
  );
}

interface LineProps {
  draft: ConditionDraft;
  label: string;
  path: string;
  mistakes: Mistakes;
  level: number;
  onChange: (draft: ConditionDraft) => void;
  onRemove: (() => void) | undefined;
}

function Line({ draft, label, path, mistakes, level, onChange, onRemove }: LineProps) {
  return (
    <li className={styles.line}>
      <div className={styles.row}>
        <div className={styles.body}>
          {isGroup(draft) ? (
            <GroupEditor
              group={draft}
              label={label}
              path={path}
              mistakes={mistakes}
              level={level + 1}
              onChange={onChange}
            />
          ) : (
            <LeafEditor draft={draft} label={label} path={path} mistakes={mistakes} onChange={onChange} />
          )}
        </div>
        {onRemove && (
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={`${label}: убрать`}
            onClick={onRemove}
          />
        )}
      </div>
    </li>
  );
}

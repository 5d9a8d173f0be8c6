import { CloseOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import prose from '@/shared/ui/prose.module.css';
import { GroupEditor } from './ConditionEditor';
import styles from './RuleEditor.module.css';
import { FieldMistake } from './RuleFields';
import { type ClusterDraft, type Mistakes, newCluster, type RuleDraft } from './ruleDraft';

interface Props {
  draft: RuleDraft;
  onChange: (draft: RuleDraft) => void;
  mistakes: Mistakes;
  /** The whole of it, as it will be read. */
  sentence: string;
}

/** A rule as a sentence that is put together, and below it the whole of it as it will be read. */
export function RuleEditor({ draft, onChange, mistakes, sentence }: Props) {
  const { clusters } = draft;
  const replace = (index: number, next: ClusterDraft) =>
    onChange({ ...draft, clusters: clusters.map((old, at) => (at === index ? next : old)) });
  return (
    <div>
      <p className={styles.lead}>Школа относится к ШНОР, если</p>
      <GroupEditor
        group={draft.condition}
        label="Правило"
        path="definition.condition"
        mistakes={mistakes}
        onChange={(condition) => onChange({ ...draft, condition })}
      />
      {clusters.map((cluster, index) => (
        <ClusterEditor
          key={cluster.id}
          cluster={cluster}
          number={index + 1}
          path={`definition.clusters.${index}`}
          mistakes={mistakes}
          onChange={(next) => replace(index, next)}
          onRemove={() => onChange({ ...draft, clusters: clusters.filter((_, at) => at !== index) })}
        />
      ))}
      <p>
        <Button size="small" onClick={() => onChange({ ...draft, clusters: [...clusters, newCluster()] })}>
          Добавить кластер
        </Button>{' '}
        <span className={prose.muted}>
          Кластер делит школы на группы для разной помощи. Школа попадает в первый, условиям которого отвечает.
        </span>
      </p>
      <div className={styles.preview} aria-live="polite">
        <div className={prose.muted}>Правило целиком</div>
        {sentence}
      </div>
    </div>
  );
}

interface ClusterProps {
  cluster: ClusterDraft;
  number: number;
  path: string;
  mistakes: Mistakes;
  onChange: (cluster: ClusterDraft) => void;
  onRemove: () => void;
}

function ClusterEditor({ cluster, number, path, mistakes, onChange, onRemove }: ClusterProps) {
  const label = `Кластер ${number}`;
  return (
    <section className={styles.cluster} aria-label={label}>
      <div className={styles.lead}>
        Школа относится к кластеру{' '}
        <Input
          className={styles.name}
          aria-label={`${label}: название`}
          placeholder="название"
          maxLength={200}
          value={cluster.name}
          status={mistakes[`${path}.name`] ? 'error' : undefined}
          onChange={({ target }) => onChange({ ...cluster, name: target.value })}
        />
        , если{' '}
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={`${label}: убрать`} onClick={onRemove} />
      </div>
      <FieldMistake path={`${path}.name`} mistakes={mistakes} />
      <GroupEditor
        group={cluster.condition}
        label={label}
        path={`${path}.condition`}
        mistakes={mistakes}
        onChange={(condition) => onChange({ ...cluster, condition })}
      />
    </section>
  );
}

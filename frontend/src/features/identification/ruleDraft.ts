import type { Schemas } from '@/api/client';
import { INDEX_TYPE_FORMS } from '@/api/labels';

/** What a condition on results of assessments looks at. */
export const LOW_RESULTS = 'процедуры с низкими результатами';

export type Condition = Schemas['Condition'];
export type Definition = Schemas['RuleDefinition'];

/** Numbers may be missing while a rule is being written; the id only tells the rows apart. */
export interface IndexDraft {
  id: number;
  kind: 'INDEX_GROUP' | 'INDEX_VALUE';
  index: Schemas['IndexType'];
  comparison: Schemas['Comparison'];
  threshold: number | null;
}

export interface LowResultsDraft {
  id: number;
  kind: 'LOW_RESULTS';
  share: number | null;
  minProcedures: number | null;
  procedures: string[];
  years: number | null;
  minParticipants: number | null;
}

export interface GroupDraft {
  id: number;
  kind: 'ALL_OF' | 'ANY_OF' | 'SOME_OF';
  /** How many of the conditions must be met, where it is not all or any of them. */
  atLeast?: number | null;
  conditions: ConditionDraft[];
}

export type ConditionDraft = IndexDraft | LowResultsDraft | GroupDraft;

export interface ClusterDraft {
  id: number;
  name: string;
  condition: GroupDraft;
}

export interface RuleDraft {
  condition: GroupDraft;
  clusters: ClusterDraft[];
}

let lastId = 0;
const nextId = (): number => {
  lastId += 1;
  return lastId;
};

export const newCondition = (): IndexDraft => ({
  id: nextId(),
  kind: 'INDEX_GROUP',
  index: 'OGE_QUALITY',
  comparison: 'AT_MOST',
  threshold: null,
});

export const newLowResults = (): LowResultsDraft => ({
  id: nextId(),
  kind: 'LOW_RESULTS',
  share: 30,
  minProcedures: 2,
  procedures: ['EGE', 'OGE', 'VPR'],
  years: 1,
  minParticipants: 5,
});

export const newGroup = (kind: GroupDraft['kind'], ...conditions: ConditionDraft[]): GroupDraft => ({
  id: nextId(),
  kind,
  conditions,
});

export const newCluster = (): ClusterDraft => ({
  id: nextId(),
  name: '',
  condition: newGroup('ALL_OF', newCondition()),
});

/** What a new rule begins with: low results in hard social conditions. */
export const newRule = (): RuleDraft => ({
  condition: newGroup(
    'ALL_OF',
    { ...newCondition(), threshold: 5 },
    { ...newCondition(), index: 'ISBSH', threshold: 3 },
  ),
  clusters: [],
});

export function draftOf({ condition, clusters }: Definition): RuleDraft {
  return {
    condition: asGroup(draftCondition(condition)),
    clusters: clusters.map((cluster) => ({
      id: nextId(),
      name: cluster.name,
      condition: asGroup(draftCondition(cluster.condition)),
    })),
  };
}

function draftCondition(condition: Condition): ConditionDraft {
  return 'conditions' in condition
    ? { id: nextId(), ...condition, conditions: condition.conditions.map(draftCondition) }
    : { id: nextId(), ...condition };
}

const asGroup = (draft: ConditionDraft): GroupDraft => (isGroup(draft) ? draft : newGroup('ALL_OF', draft));

export const isGroup = (draft: ConditionDraft): draft is GroupDraft => 'conditions' in draft;

/** The same conditions joined otherwise. */
export const joinedBy = ({ id, conditions }: GroupDraft, kind: GroupDraft['kind']): GroupDraft =>
  kind === 'SOME_OF' ? { id, kind, atLeast: 2, conditions } : { id, kind, conditions };

/** What is sent; only for a draft in which `mistakesIn` finds nothing. */
export function definitionOf(draft: RuleDraft): Definition {
  return {
    condition: conditionOf(draft.condition),
    clusters: draft.clusters.map(({ name, condition }) => ({ name: name.trim(), condition: conditionOf(condition) })),
  };
}

function conditionOf({ id: _id, ...draft }: ConditionDraft): Condition {
  return ('conditions' in draft ? { ...draft, conditions: draft.conditions.map(conditionOf) } : draft) as Condition;
}

/** Messages by the field's path, as the server names it: `definition.condition.conditions.0.threshold`. */
export type Mistakes = Record<string, string>;

/** Only what is left empty or is no number as it must be; whether a number makes sense is the server's to say. */
export function mistakesIn({ condition, clusters }: RuleDraft): Mistakes {
  const mistakes: Mistakes = {};
  collect(condition, 'definition.condition', mistakes);
  clusters.forEach((cluster, index) => {
    const path = `definition.clusters.${index}`;
    if (cluster.name.trim() === '') {
      mistakes[`${path}.name`] = 'Введите название кластера';
    }
    collect(cluster.condition, `${path}.condition`, mistakes);
  });
  return mistakes;
}

/** Shares and values of an index have decimals; groups, years and numbers of things have none. */
export function isWhole(draft: IndexDraft | LowResultsDraft, field: string): boolean {
  return field === 'threshold' ? draft.kind === 'INDEX_GROUP' : field !== 'share';
}

function collect(draft: ConditionDraft, path: string, mistakes: Mistakes): void {
  if (isGroup(draft)) {
    if (draft.conditions.length === 0) {
      mistakes[`${path}.conditions`] = 'Добавьте хотя бы одно условие';
    }
    if (draft.kind === 'SOME_OF') {
      const mistake = mistakeInCount(draft);
      if (mistake) {
        mistakes[`${path}.atLeast`] = mistake;
      }
    }
    draft.conditions.forEach((part, index) => {
      collect(part, `${path}.conditions.${index}`, mistakes);
    });
    return;
  }
  for (const [name, value] of Object.entries(draft)) {
    if (value === null) {
      mistakes[`${path}.${name}`] = 'Введите число';
    } else if (Number.isNaN(value)) {
      mistakes[`${path}.${name}`] = 'Нужно число, например 6';
    } else if (typeof value === 'number' && !Number.isInteger(value) && isWhole(draft, name)) {
      mistakes[`${path}.${name}`] = 'Нужно целое число';
    }
  }
  if (draft.kind === 'LOW_RESULTS' && draft.procedures.length === 0) {
    mistakes[`${path}.procedures`] = 'Выберите хотя бы одну процедуру';
  }
}

function mistakeInCount({ atLeast, conditions }: GroupDraft): string | undefined {
  if (atLeast == null) {
    return 'Введите число';
  }
  if (!Number.isInteger(atLeast)) {
    return 'Нужно целое число';
  }
  return atLeast < 1 || atLeast > conditions.length ? `Нужно число от 1 до ${conditions.length}` : undefined;
}

/** The conditions that hold a number against a threshold, in the order of the rule and of its evidence. */
export type Leaf = Exclude<Condition, { conditions: unknown }>;

export function leavesOf(condition: Condition): Leaf[] {
  return 'conditions' in condition ? condition.conditions.flatMap(leavesOf) : [condition];
}

/** What a condition looks at: «группа качества ОГЭ». */
export function subjectOf(leaf: Leaf): string {
  if (leaf.kind === 'LOW_RESULTS') {
    return LOW_RESULTS;
  }
  return INDEX_TYPE_FORMS[leaf.kind === 'INDEX_GROUP' ? 'GROUP' : 'VALUE'][leaf.index];
}

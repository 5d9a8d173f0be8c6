import type { Schemas } from '@/api/client';
import { formatNumber, NBSP } from '@/shared/format';
import type { ConditionDraft, RuleDraft } from './ruleDraft';
import { isGroup } from './ruleDraft';

// The same sentence as the server's RuleSentence, for a rule that is not saved yet.

export const COMPARISON: Record<Schemas['Comparison'], string> = {
  AT_MOST: 'не больше',
  LESS_THAN: 'меньше',
  AT_LEAST: 'не меньше',
  MORE_THAN: 'больше',
  EQUAL: 'ровно',
};

export const INDEX: Record<Schemas['IndexType'], { value: string; group: string }> = {
  OGE_QUALITY: { value: 'индекс качества ОГЭ', group: 'группа качества ОГЭ' },
  EGE_QUALITY: { value: 'индекс качества ЕГЭ', group: 'группа качества ЕГЭ' },
  ISBSH: { value: 'ИСБШ', group: 'группа ИСБШ' },
  IURSH: { value: 'ИУРШ', group: 'группа ИУРШ' },
};

export const PROCEDURE: Record<Schemas['AssessmentProcedure'], string> = { EGE: 'ЕГЭ', OGE: 'ОГЭ', VPR: 'ВПР' };

const UNKNOWN = '…';
const number = (value: number | null): string => (value === null ? UNKNOWN : formatNumber(value));

export function sentenceOf({ condition, clusters }: RuleDraft): string {
  const rule = `Школа относится к${NBSP}ШНОР, если ${part(condition)}`;
  const named = clusters.map((cluster) => `«${cluster.name.trim() || UNKNOWN}» — если ${part(cluster.condition)}`);
  return named.length === 0 ? rule : `${rule}. Кластеры: ${named.join('; ')}`;
}

function part(draft: ConditionDraft): string {
  if (isGroup(draft)) {
    const { conditions } = draft;
    const bracketed = (inner: ConditionDraft) =>
      isGroup(inner) && conditions.length > 1 ? `(${part(inner)})` : part(inner);
    return conditions.length === 0
      ? UNKNOWN
      : conditions.map(bracketed).join(draft.kind === 'ALL_OF' ? ' и ' : ' или ');
  }
  if (draft.kind === 'LOW_RESULTS') {
    return lowResults(draft);
  }
  return `${subjectOf(draft)} ${COMPARISON[draft.comparison]}${NBSP}${number(draft.threshold)}`;
}

/** What a condition looks at: «группа качества ОГЭ». */
export function subjectOf(
  leaf: { kind: 'LOW_RESULTS' } | { kind: 'INDEX_GROUP' | 'INDEX_VALUE'; index: Schemas['IndexType'] },
): string {
  switch (leaf.kind) {
    case 'LOW_RESULTS':
      return 'процедуры с низкими результатами';
    case 'INDEX_GROUP':
      return INDEX[leaf.index].group;
    case 'INDEX_VALUE':
      return INDEX[leaf.index].value;
  }
}

function lowResults(low: Extract<ConditionDraft, { kind: 'LOW_RESULTS' }>): string {
  const procedures = low.procedures.map((procedure) => PROCEDURE[procedure]).join(', ') || UNKNOWN;
  const period =
    low.years === 1 ? 'за последний учебный год' : `в каждом из последних ${number(low.years)} учебных лет`;
  const small =
    low.minParticipants === null || low.minParticipants > 1
      ? ` (процедуры, где меньше ${number(low.minParticipants)} участников, не считаются)`
      : '';
  const where = low.minProcedures === 1 ? 'процедуре' : 'процедурах';
  return `не меньше чем в${NBSP}${number(low.minProcedures)} ${where} (${procedures}) ${period} низкий результат получили не меньше ${number(low.share)}${NBSP}% участников${small}`;
}

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

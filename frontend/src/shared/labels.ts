import type { Schemas } from '@/api/client';
import { FULL_LABELS, LABELS } from '@/api/labels';

// The words are the server's: a label is changed in its enumeration there, and comes here with the contract.

export const ROLE = LABELS.Role;

/** As in the school's own documents. */
export const SCHOOL_TYPE = LABELS.SchoolType;

/** As in tables and names of schools; the full words stand in the hint. */
export const SCHOOL_LEVEL_SHORT = LABELS.SchoolLevel;

export const SCHOOL_LEVEL = FULL_LABELS.SchoolLevel;

function indexType(type: Schemas['IndexType']) {
  return { short: LABELS.IndexType[type], full: FULL_LABELS.IndexType[type] };
}

export const INDEX_TYPE: Record<Schemas['IndexType'], { short: string; full: string }> = {
  OGE_QUALITY: indexType('OGE_QUALITY'),
  EGE_QUALITY: indexType('EGE_QUALITY'),
  ISBSH: indexType('ISBSH'),
  IURSH: indexType('IURSH'),
};

export const DECISION = LABELS.Decision;

export const VERDICT: Record<Schemas['Verdict'], { word: string; sign: string }> = {
  MET: { word: LABELS.Verdict.MET, sign: '✓' },
  NOT_MET: { word: LABELS.Verdict.NOT_MET, sign: '✗' },
  MISSING: { word: LABELS.Verdict.MISSING, sign: '?' },
};

export const ASSIGNMENT_STATUS = LABELS.AssignmentStatus;

export const IMPORT_KIND = LABELS.ImportKind;

export const IMPORT_STATUS: Record<Schemas['JobStatus'], string> = {
  QUEUED: 'В очереди',
  RUNNING: 'Идёт',
  DONE: 'Готово',
  FAILED: 'Не удалось',
  CANCELLED: 'Отменено',
};

import type { Schemas } from '@/api/client';

/** How a verdict is drawn beside a number. */
export const VERDICT_SIGN: Record<Schemas['Verdict'], string> = { MET: '✓', NOT_MET: '✗', MISSING: '?' };

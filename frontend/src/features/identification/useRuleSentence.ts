import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { problemOf } from '@/api/errors';
import { send } from '@/api/send';
import { usePaused } from '@/shared/hooks/usePaused';
import { definitionOf, mistakesIn, type RuleDraft } from './ruleDraft';

const TYPING_PAUSE_MS = 250;
const SENTENCE = '/api/v1/identification-rules/sentence';

/** What the server would call a rule that is still being written; until it is whole, what is to be done. */
export function useRuleSentence(draft: RuleDraft): string {
  const whole = Object.keys(mistakesIn(draft)).length === 0;
  const written = usePaused(whole ? JSON.stringify(definitionOf(draft)) : '', TYPING_PAUSE_MS);
  const { data, error } = useQuery({
    queryKey: ['post', SENTENCE, written],
    queryFn: ({ signal }) => send('post', SENTENCE, { body: JSON.parse(written), signal }),
    enabled: written !== '',
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  if (!whole) {
    return 'Заполните все условия верно: здесь появится правило целиком.';
  }
  if (error) {
    const { status, detail, title } = problemOf(error);
    return status >= 400 && status < 500
      ? (detail ?? title)
      : 'Сейчас правило словами не показать. Сохранить его это не мешает.';
  }
  return data === undefined ? '…' : `${data.sentence}.`;
}

import { type ReactNode, useEffect, useMemo } from 'react';
import { useMedia } from '@/shared/hooks/useMedia';
import { useStored } from '@/shared/hooks/useStored';
import { type ThemeChoice, ThemeChoiceContext } from './themeChoice';

/** Which theme; knows nothing of the kit, so that sign-in is drawn without waiting for it. */
export function ThemeChoiceProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useStored<ThemeChoice>('theme', 'system');
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const dark = choice === 'dark' || (choice === 'system' && systemDark);

  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);

  const context = useMemo(() => ({ choice, setChoice, dark }), [choice, setChoice, dark]);
  return <ThemeChoiceContext value={context}>{children}</ThemeChoiceContext>;
}

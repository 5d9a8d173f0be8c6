import { ConfigProvider } from 'antd';
import ruRU from 'antd/locale/ru_RU';
import dayjs from 'dayjs';
import 'dayjs/locale/ru';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useMedia } from '@/shared/hooks/useMedia';
import { useStored } from '@/shared/hooks/useStored';
import { themeOf } from './theme';
import { type ThemeChoice, ThemeChoiceContext } from './themeChoice';

dayjs.locale('ru');

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useStored<ThemeChoice>('theme', 'system');
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const dark = choice === 'dark' || (choice === 'system' && systemDark);

  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);

  const theme = useMemo(() => themeOf(dark, still), [dark, still]);
  const context = useMemo(() => ({ choice, setChoice }), [choice, setChoice]);
  return (
    <ThemeChoiceContext value={context}>
      <ConfigProvider locale={ruRU} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
        {children}
      </ConfigProvider>
    </ThemeChoiceContext>
  );
}

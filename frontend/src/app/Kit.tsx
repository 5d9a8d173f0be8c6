import { ConfigProvider } from 'antd';
import ruRU from 'antd/locale/ru_RU';
import dayjs from 'dayjs';
import 'dayjs/locale/ru';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Outlet } from 'react-router';
import { useMedia } from '@/shared/hooks/useMedia';
import { useSession } from '@/shared/session';
import { kitTheme } from './kitTheme';
import { useThemeChoice } from './themeChoice';

dayjs.locale('ru');

const Notices = lazy(async () => ({ default: (await import('./Notices')).Notices }));
const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain')).SignInAgain }));
const AFTER_THE_PAGE_MS = 1_500;

/** The kit of components, in Russian and in the chosen theme, for everything behind the sign-in. */
export function Kit() {
  const { dark } = useThemeChoice();
  const { state } = useSession();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useMemo(() => kitTheme(dark, still), [dark, still]);
  const [later, setLater] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setLater(true), AFTER_THE_PAGE_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <ConfigProvider locale={ruRU} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
      <Outlet />
      {state.status === 'expired' && (
        <Suspense>
          <SignInAgain me={state.me} />
        </Suspense>
      )}
      {later && (
        <Suspense>
          <Notices />
        </Suspense>
      )}
    </ConfigProvider>
  );
}

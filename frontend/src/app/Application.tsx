import '@fontsource-variable/golos-text/index.css';
import '@/shared/ui/tokens.css';
import './base.css';
import './kit.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '@/api/client';
import { createRouter, preloadFrame, preloadOnHover } from './router';
import { SessionProvider } from './SessionProvider';
import { ThemeChoiceProvider } from './ThemeChoiceProvider';

const router = createRouter();
const AFTER_THE_PAGE_MS = 500;

export function Application() {
  useEffect(() => {
    const timer = setTimeout(preloadFrame, AFTER_THE_PAGE_MS);
    document.addEventListener('pointerover', preloadOnHover, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', preloadOnHover);
    };
  }, []);

  return (
    <QueryClientProvider client={queryClient}>
      <ThemeChoiceProvider>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </ThemeChoiceProvider>
    </QueryClientProvider>
  );
}

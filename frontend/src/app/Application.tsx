import '@fontsource-variable/golos-text/index.css';
import './app.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '@/api/client';
import { createRouter } from './router';
import { SessionProvider } from './SessionProvider';
import { ThemeChoiceProvider } from './ThemeChoiceProvider';

const router = createRouter();

export function Application() {
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

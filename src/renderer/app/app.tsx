import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { listen } from '../core/events.ts';
import { queryClient } from '../core/queries.ts';
import { ringForNotices } from './desktop-notices.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { router } from './routes.tsx';
import { theme } from './theme.ts';

const colorScheme = localStorageColorSchemeManager({ key: 'shopbell:theme' });

let listening = false;

export function App() {
  useEffect(() => {
    if (listening) return;
    listening = true;
    void listen(queryClient);
    ringForNotices();
  }, []);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={colorScheme}>
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}

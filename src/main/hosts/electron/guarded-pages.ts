import type { CoreCalls, GuardedPage } from './core-messages.ts';

type Wish = Readonly<{ guard: GuardedPage }> | Readonly<{ unguard: string }>;
type Asked = Readonly<{ url: string; redirect: string; signal: AbortSignal }>;

/** The core's side of guarded windows: the main process shows them, and tells where each came to. */
export function guardedPages(
  wish: (wish: Wish) => void,
): Readonly<{ open: (page: Asked) => Promise<URL | null> }> & Pick<CoreCalls, 'cameBack'> {
  const waiting = new Map<string, (address: URL | null) => void>();
  let shown = 0;
  return {
    open: ({ url, redirect, signal }) =>
      new Promise((resolve) => {
        const id = String((shown += 1));
        const settle = (address: URL | null): void => {
          waiting.delete(id);
          resolve(address);
        };
        waiting.set(id, settle);
        wish({ guard: { id, url, redirect } });
        const close = (): void => {
          if (!waiting.has(id)) return;
          wish({ unguard: id });
          settle(null);
        };
        if (signal.aborted) close();
        else signal.addEventListener('abort', close, { once: true });
      }),
    cameBack: ({ id, address }) => waiting.get(id)?.(address === null ? null : URL.parse(address)),
  };
}

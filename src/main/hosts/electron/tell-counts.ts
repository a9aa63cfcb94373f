import type { CoreEvent } from '#shared/contract/events';
import type { WaitingCounts } from '#shared/contract/today';

/** Changes come in bursts, and a badge that flickers says less. */
const gather = 1000;

/** What is asked of the core. */
export type CountsSource = Readonly<{
  events: Readonly<{ subscribe: () => Promise<AsyncIterable<CoreEvent>> }>;
  today: Readonly<{ counts: (input: Record<string, never>) => Promise<WaitingCounts> }>;
}>;

/** Tells how much waits: at once, and whenever something changed that may count. Ends with the core's own events. */
export async function tellCounts(source: CountsSource, tell: (counts: WaitingCounts) => void): Promise<void> {
  const events = await source.events.subscribe();
  tell(await source.today.counts({}));
  let soon: NodeJS.Timeout | null = null;
  try {
    for await (const { type } of events) {
      if (type !== 'changed') continue;
      soon ??= setTimeout(() => {
        soon = null;
        // A core that ends meanwhile has nothing to tell any more.
        void source.today.counts({}).then(tell, () => undefined);
      }, gather);
    }
  } finally {
    if (soon) clearTimeout(soon);
  }
}

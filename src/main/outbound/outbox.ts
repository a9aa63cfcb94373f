import type { Clock } from '#main/kernel/clock';
import type { Log } from '#main/kernel/log';
import type { Caller } from '#main/kernel/port';
import type { Scope } from '#main/kernel/scope';
import { listDue, nextDueAt, type OutboxRow } from '#main/storage/outbox';
import type { Reader } from '#main/storage/statement';
import type { Attempt, sendCommands } from './send.ts';

export type OutboxParts = Readonly<{
  reader: Reader;
  device: string;
  clock: Clock;
  log: Log;
  background: boolean;
  commands: Caller<ReturnType<typeof sendCommands>>;
  /** Gives the item to its account's connector. */
  send: (item: OutboxRow) => Promise<Attempt>;
  /** Asks the provider whether it already has the item. */
  find: (item: OutboxRow) => Promise<Attempt>;
  changed: (conversationId: string, accountId: string) => void;
}>;

export type Outbox = Readonly<{
  /** Looks again soon: something was queued, or the network is back. */
  wake: () => void;
  /** Works until nothing is due and answers the ids of what was tried. */
  run: () => Promise<string[]>;
}>;

/**
 * Sends what is due, one item at a time, each conversation in its order. Wakes itself when the next one is due.
 * At-least-once with proof: an item is leased on disk before it is handed over, and when nobody can tell whether it
 * left, the provider is asked before anything is sent again.
 */
export function startOutbox(parts: OutboxParts, scope: Scope): Outbox {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<string[]> | null = null;

  const run = (): Promise<string[]> => {
    running ??= workThrough(parts, scope).finally(() => {
      running = null;
      schedule();
    });
    return running;
  };
  const schedule = (): void => {
    if (timer) clearTimeout(timer);
    if (scope.closed || !parts.background) return;
    const at = nextDueAt(parts.reader, parts.device);
    if (at === null) return;
    // Never at once again: an item held back by an earlier one of its conversation stays due.
    const wait = Math.min(Math.max(at - parts.clock.now(), 250), 60_000);
    timer = setTimeout(
      () => void run().catch((failure: unknown) => parts.log.error({ err: failure }, 'the outbox stumbled')),
      wait,
    );
  };
  scope.onClose(async () => {
    if (timer) clearTimeout(timer);
    await running;
  });
  return {
    wake: () => {
      if (!scope.closed && parts.background)
        void run().catch((failure: unknown) => parts.log.error({ err: failure }, 'the outbox stumbled'));
    },
    run,
  };
}

async function workThrough(parts: OutboxParts, scope: Scope): Promise<string[]> {
  const tried = new Set<string>();
  // Runs never overlap: what is leased now was left by an attempt whose end could not be written down.
  await parts.commands.call('markInterrupted', undefined);
  while (!scope.closed) {
    const item = listDue(parts.reader, parts.device, parts.clock.now()).find(({ id }) => !tried.has(id));
    if (!item) break;
    tried.add(item.id);
    await attempt(parts, item);
    parts.changed(item.conversationId, item.accountId);
  }
  return [...tried];
}

async function attempt(parts: OutboxParts, item: OutboxRow): Promise<void> {
  const { commands } = parts;
  if (item.state === 'unknown') {
    await commands.call('reportFound', { id: item.id, attempt: await survived(parts, parts.find(item)) });
    return;
  }
  // As it was leased: one that waited for its time is dated only then.
  const leased = await commands.call('leaseItem', { id: item.id });
  if (!leased) return;
  parts.changed(item.conversationId, item.accountId);
  await commands.call('reportAttempt', { id: item.id, attempt: await survived(parts, parts.send(leased)) });
}

/** A thread that died or a bug must not leave an item leased for good; nobody knows then whether it left. */
function survived(parts: OutboxParts, attempted: Promise<Attempt>): Promise<Attempt> {
  return attempted.catch((failure: unknown): Attempt => {
    parts.log.error({ err: failure }, 'an attempt to send stumbled');
    return { failure: { kind: 'unexpected', code: 'unexpected', detail: null, until: null, mayHaveLeft: true } };
  });
}

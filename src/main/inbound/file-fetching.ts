import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import { findAccount } from '#main/storage/accounts';
import { findAttachment, findInteraction } from '#main/storage/interactions';
import { placesServed } from '#main/storage/served';
import type { Reader } from '#main/storage/statement';
import type { AccountCall, connectorCommands, FetchNews } from './connector-commands.ts';
import type { Tell } from './notify.ts';

type Parts = Readonly<{
  reader: Reader;
  connectors: Pick<Caller<ReturnType<typeof connectorCommands>>, 'call'>;
  account: (id: string) => AccountCall;
  tell: Tell;
}>;

/** One file of an interaction. */
type Asked = Readonly<{ id: string; index: number }>;

/**
 * Brings files that were too large to be kept, each once at a time whoever asks. Refuses `not-found`, `file-gone`,
 * `account-disconnected`, and with a server's code.
 */
export function fileFetching(parts: Parts): (asked: Asked) => Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  return (asked) => {
    const task = taskOf(asked);
    const known = underWay.get(task);
    if (known) return known;
    const fetching = fetchAttachment(parts, asked).finally(() => {
      underWay.delete(task);
      parts.tell.progress({ task, kind: 'fetch', accountId: null, done: 0, of: null, finished: true });
    });
    underWay.set(task, fetching);
    return fetching;
  };
}

export function tellFetching(tell: Tell, { accountId, task, fetched }: FetchNews): void {
  tell.progress({ task, kind: 'fetch', accountId, ...fetched, finished: false });
}

async function fetchAttachment({ reader, connectors, account, tell }: Parts, asked: Asked): Promise<void> {
  const found = findInteraction(reader, asked.id);
  const file = findAttachment(reader, asked.id, asked.index);
  if (!found || !file) throw new Refusal('not-found');
  if (file.kept) return;
  const places = Map.groupBy(placesServed(reader, asked.id), ({ accountId }) => accountId);
  const connected = [...places].filter(([accountId]) => findAccount(reader, accountId) !== null);
  if (connected.length === 0 && places.size > 0) throw new Refusal('account-disconnected');
  let refused: Refusal | null = null;
  for (const [accountId, there] of connected) {
    const { sha256, bytes } = file;
    const order = { account: account(accountId), task: taskOf(asked), file: { sha256, bytes, places: there } };
    const answer = await connectors.call('fetchFile', order);
    if ('failure' in answer) {
      const { code, detail, server } = answer.failure;
      refused = new Refusal(code, { detail, server });
    } else if (answer.value) {
      tell.changed(['conversations'], [found.interaction.conversationId]);
      return;
    }
  }
  throw refused ?? new Refusal('file-gone', { detail: file.name && `“${file.name}”` });
}

function taskOf({ id, index }: Asked): string {
  return `${id}/${index}`;
}

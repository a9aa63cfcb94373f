import { ProviderFailure } from '#main/connectors/failure';
import type { Connector, Outgoing, RawItem, Receipt, Session } from '#main/connectors/connector';
import type { Clock } from '#main/kernel/clock';
import type { Log } from '#main/kernel/log';
import { Refusal } from '#main/kernel/refusal';
import { Secret } from '#main/kernel/secret';
import type { Channel } from '#shared/domain/channel';
import type { Certificate, RefusalCode } from '#shared/domain/refusal';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { NormalizedLine } from '#shared/contract/exchange';
import { blobFile } from '#main/storage/blobs';
import type { QuarantinedRow } from '#main/storage/quarantine';
import type { Outcome } from '#main/storage/served';
import type { Origin, Stored } from './arrival.ts';
import { readItem } from './normalize.ts';
import { importMail, type FileReader } from './import-mail.ts';
import { pollAccount, type ArrivalLog, type PollCounts } from './poll.ts';

/** An account on its way to its connector. `secret` stays within this process. */
export type AccountCall = Readonly<{
  id: string;
  channel: Channel;
  address: string;
  name: string | null;
  settings: unknown;
  secret: string;
}>;

/** A provider's failure as a value that crosses threads. */
export type FailureValue = Readonly<{
  kind: ProviderFailure['kind'];
  code: RefusalCode;
  detail: string | null;
  until: number | null;
  certificate: Certificate | null;
  mayHaveLeft: boolean;
}>;
export type Answer<Value> = Readonly<{ value: Value }> | Readonly<{ failure: FailureValue }>;

/** What the core is told while a poll or an import goes on. */
export type ConnectorNews = Readonly<{
  accountId: string | null;
  task: string;
  stored: Stored | null;
  marked: readonly string[];
  done: number;
  of: number | null;
}>;

type Parts = Readonly<{
  folder: string;
  clock: Clock;
  log: Log;
  arrivals: ArrivalLog;
  connectorOf: (channel: Channel) => Connector<unknown> | null;
  readFiles: FileReader;
  tell: (news: ConnectorNews) => void;
}>;

/** What the connector thread does. Failures of a provider are answers; anything thrown is a bug. */
export function connectorCommands(parts: Parts) {
  const sessions = new Map<string, Readonly<{ key: string; session: Session; stop: AbortController }>>();
  const imports = new Map<string, AbortController>();

  const open = (account: AccountCall): Readonly<{ session: Session; stop: AbortController }> => {
    const stop = new AbortController();
    const connector = requireConnector(parts, account.channel);
    const { id, address, name } = account;
    const session = connector.open(
      { id, address, name, settings: connector.parseSettings(account.settings) },
      {
        clock: parts.clock,
        log: parts.log,
        secret: () => Promise.resolve(new Secret(account.secret)),
        signal: stop.signal,
      },
    );
    return { session, stop };
  };
  const kept = (account: AccountCall): Session => {
    const key = JSON.stringify([account.settings, account.secret, account.name]);
    const known = sessions.get(account.id);
    if (known?.key === key) return known.session;
    if (known) void closeSession(account.id);
    const opened = open(account);
    sessions.set(account.id, { key, ...opened });
    return opened.session;
  };
  const closeSession = async (id: string): Promise<void> => {
    const known = sessions.get(id);
    sessions.delete(id);
    known?.stop.abort();
    await known?.session.close();
  };

  return {
    /** Proves both ways in, with a session of its own. */
    check: async ({ account }: { account: AccountCall }): Promise<Answer<null>> => {
      const { session } = open(account);
      try {
        return await answer(async () => {
          await session.check();
          return null;
        });
      } finally {
        await session.close();
      }
    },
    poll: ({ account, own }: { account: AccountCall; own: readonly string[] }): Promise<Answer<PollCounts>> =>
      answer(() =>
        pollAccount(
          {
            connector: requireConnector(parts, account.channel),
            session: kept(account),
            log: parts.arrivals,
            origin: { accountId: account.id, address: account.address, channel: account.channel },
            folder: parts.folder,
            ownAddresses: own,
          },
          (news) => parts.tell({ accountId: account.id, task: account.id, ...news }),
        ),
      ),
    send: ({ account, item }: { account: AccountCall; item: Outgoing }): Promise<Answer<Receipt>> =>
      answer(() => kept(account).send(item)),
    findSent: ({ account, item }: { account: AccountCall; item: Outgoing }): Promise<Answer<Receipt | null>> =>
      answer(() => kept(account).findSent(item)),
    closeSession: ({ id }: { id: string }): Promise<void> => closeSession(id),

    /** Reads mail files into the log; the report is a line per message. */
    importMail: async (input: {
      task: string;
      channel: Channel;
      paths: readonly string[];
      own: readonly string[];
      origin: Origin;
      reportFile: string;
    }) => {
      const stop = new AbortController();
      imports.set(input.task, stop);
      try {
        return await importMail(
          { ...parts, connector: requireConnector(parts, input.channel), signal: stop.signal },
          input,
          (news) => parts.tell({ accountId: null, task: input.task, ...news }),
        );
      } finally {
        imports.delete(input.task);
      }
    },
    cancelImport: ({ task }: { task: string }): void => imports.get(task)?.abort(),
    /** What one raw item would become, stored nowhere. */
    normalizeItems: async ({ channel, file, own }: { channel: Channel; file: string; own: readonly string[] }) => {
      const connector = requireConnector(parts, channel);
      const lines: NormalizedLine[] = [];
      for await (const found of parts.readFiles([file])) {
        if ('problem' in found.raw) throw new Refusal(found.raw.problem, { detail: found.path });
        lines.push({ file, index: found.index, ...(await normalized(connector, found.raw, own)) });
      }
      return lines;
    },
    /** Reads a quarantined item once more, from the bytes that were kept. */
    readAgain: async ({
      item,
      origin,
      own,
    }: {
      item: QuarantinedRow;
      origin: Origin;
      own: readonly string[];
    }): Promise<Outcome> => {
      const [stream, name] = splitPlace(item.providerId);
      const raw = {
        stream,
        item: name,
        raw: await readFile(blobFile(parts.folder, item.sha256)),
        receivedAt: item.receivedAt,
        seen: true,
        thread: null,
      };
      const read = await readItem(requireConnector(parts, origin.channel), raw, {
        folder: parts.folder,
        ownAddresses: own,
        rank: 0,
      });
      if (read.outcome === 'quarantined') return 'quarantined';
      return parts.arrivals.call('storeReleased', { id: item.id, origin, own, read });
    },
    closeAll: async (): Promise<void> => {
      for (const stop of imports.values()) stop.abort();
      await Promise.all([...sessions.keys()].map(closeSession));
    },
  };
}

function splitPlace(providerId: string): readonly [stream: string, item: string] {
  const slash = providerId.lastIndexOf('/');
  return [providerId.slice(0, slash), providerId.slice(slash + 1)];
}

async function normalized(
  connector: Connector<unknown>,
  raw: RawItem,
  own: readonly string[],
): Promise<Pick<NormalizedLine, 'outcome' | 'interaction' | 'reason'>> {
  try {
    const read = await connector.normalize(raw, { ownAddresses: own });
    if ('ignored' in read) return { outcome: 'ignored', interaction: null, reason: read.ignored };
    const attachments = read.attachments.map(({ content, ...attachment }) => ({
      ...attachment,
      bytes: content.byteLength,
      sha256: digestOf(content),
    }));
    const unmatched = { id: null, conversationId: null, customerId: null, accountId: null, channel: connector.channel };
    return { outcome: 'interaction', interaction: { ...read, ...unmatched, attachments }, reason: null };
  } catch (failure) {
    return {
      outcome: 'problem',
      interaction: null,
      reason: failure instanceof Error ? failure.message : 'could not be read',
    };
  }
}

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function requireConnector(parts: Parts, channel: Channel): Connector<unknown> {
  const connector = parts.connectorOf(channel);
  if (!connector) throw new Refusal('invalid-input', { detail: `there is no channel “${channel}”`, field: 'channel' });
  return connector;
}

async function answer<Value>(work: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { value: await work() };
  } catch (failure) {
    if (!(failure instanceof ProviderFailure)) throw failure;
    const { kind, code, detail, until, certificate, mayHaveLeft } = failure;
    return { failure: { kind, code, detail, until, certificate, mayHaveLeft } };
  }
}

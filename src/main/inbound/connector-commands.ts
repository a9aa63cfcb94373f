import { answerOf, valueOf, type Answer } from '#main/connectors/failure';
import type { Connector, Located, Outgoing, RawItem, Receipt, Session, World } from '#main/connectors/connector';
import type { Clock } from '#main/kernel/clock';
import type { Log } from '#main/kernel/log';
import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import type { AccountFolder } from '#shared/domain/account';
import type { Channel } from '#shared/domain/channel';
import type { FilledIn } from '#shared/domain/sign-in-form';
import { readFile } from 'node:fs/promises';
import type { NormalizedLine } from '#shared/contract/exchange';
import { blobFile, digestOf } from '#main/storage/blobs';
import type { QuarantinedRow } from '#main/storage/quarantine';
import type { Outcome } from '#main/storage/served';
import type { Origin, Stored } from './arrival.ts';
import { AskedByAccount } from './asked.ts';
import { credentialsOf, credentialsValue, type CredentialsValue } from './credentials.ts';
import { fetchFile, type WantedFile } from './fetch-file.ts';
import { readItem } from './normalize.ts';
import { importMail, type Archive } from './import-mail.ts';
import { pollAccount, type ArrivalLog, type PollCounts } from './poll.ts';

/**
 * An account on its way to its connector. What it signs in with is asked for when it is needed; `revision` counts the
 * changes of that, so that a session of an earlier sign-in is not used any more.
 */
export type AccountCall = Readonly<{
  id: string;
  channel: Channel;
  address: string;
  name: string | null;
  settings: unknown;
  revision: number;
}>;

/** What the core is told while a poll or an import goes on. */
export type StepNews = Readonly<{
  accountId: string | null;
  task: string;
  stored: Stored | null;
  marked: readonly string[];
  done: number;
  of: number | null;
}>;
/** Between two polls: a provider told that something new may be there. */
export type HeardNews = Readonly<{ accountId: string; task: string; heard: true }>;
/** How far a file is on its way here, in bytes. */
export type FetchNews = Readonly<{ accountId: string; task: string; fetched: Readonly<{ done: number; of: number }> }>;
export type ConnectorNews = StepNews | HeardNews | FetchNews;

type Parts = Readonly<{
  folder: string;
  clock: Clock;
  log: Log;
  arrivals: ArrivalLog;
  connectorOf: (channel: Channel) => Connector<unknown> | null;
  /** What reads files of a channel. */
  archiveOf: (channel: Channel) => Archive;
  tell: (news: ConnectorNews) => void;
  core: Pick<Caller<CoreAnswers>, 'call'>;
}>;

/** What the thread asks of the core. */
export type CoreAnswers = {
  /** What an account signs in with now; a token is renewed in the core, where everybody's wishes for it meet. */
  credentials: (
    question: Readonly<{ id: string; refused: CredentialsValue | null }>,
  ) => Promise<Answer<CredentialsValue>>;
  /** What the account signs in with from now on; answered once it is in the keychain. */
  keep: (kept: Readonly<{ id: string; secret: string }>) => Promise<Answer<null>>;
  /** How far the check of a sign-in is. */
  checking: (progress: Readonly<{ accountId: string; done: number; of: number }>) => void;
};

/** What the connector thread does. Failures of a provider are answers; anything thrown is a bug. */
export function connectorCommands(parts: Parts) {
  const sessions = new Map<string, Readonly<{ key: string; session: Session; stop: AbortController }>>();
  const imports = new Map<string, AbortController>();
  const asked = new AskedByAccount(parts.arrivals);

  const open = (
    account: AccountCall,
    { credentials, keep }: Pick<World, 'credentials' | 'keep'>,
  ): Readonly<{ session: Session; stop: AbortController }> => {
    const stop = new AbortController();
    const connector = requireConnector(parts, account.channel);
    const { id, address, name } = account;
    const session = connector.open(
      { id, address, name, settings: connector.parseSettings(account.settings) },
      {
        clock: parts.clock,
        log: parts.log,
        credentials,
        keep,
        heard: () => parts.tell({ accountId: id, task: id, heard: true }),
        signal: stop.signal,
        asked: asked.of(id),
      },
    );
    return { session, stop };
  };
  const kept = (account: AccountCall): Session => {
    const key = JSON.stringify([account.settings, account.revision, account.name]);
    const known = sessions.get(account.id);
    if (known?.key === key) return known.session;
    if (known) void closeSession(account.id);
    const opened = open(account, {
      credentials: async (refused) => {
        const question = { id: account.id, refused: refused ? credentialsValue(refused) : null };
        return credentialsOf(valueOf(await parts.core.call('credentials', question)));
      },
      keep: async (secret) => {
        valueOf(await parts.core.call('keep', { id: account.id, secret: secret.reveal() }));
      },
    });
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
    /** Where an account is, by what somebody filled in. */
    locate: ({ channel, filled }: { channel: Channel; filled: FilledIn }): Promise<Answer<Located>> =>
      answerOf(async () => {
        const { locate } = requireConnector(parts, channel);
        if (!locate) throw new Refusal('invalid-input', { detail: channel, field: 'channel' });
        return locate(filled, { signal: AbortSignal.timeout(60_000), now: () => parts.clock.now() });
      }),
    /** Proves both ways in, with a session of its own and credentials that are not stored yet. */
    check: async (input: {
      account: AccountCall;
      credentials: CredentialsValue;
    }): Promise<Answer<CredentialsValue>> => {
      const { account, credentials } = input;
      let shown = credentialsOf(credentials);
      const { session } = open(account, {
        credentials: () => Promise.resolve(shown),
        keep: async (secret) => {
          shown = { kind: shown.kind, secret };
        },
      });
      try {
        return await answerOf(async () => {
          await session.check((done, of) => void parts.core.call('checking', { accountId: account.id, done, of }));
          // What was given may have been changed for another on the way: that is kept then.
          return credentialsValue(shown);
        });
      } finally {
        await session.close();
      }
    },
    /** One pass; with `watch` the session listens afterwards until it is asked something again. */
    poll: (
      input: Readonly<{ account: AccountCall; own: readonly string[]; keepUpTo: number | null; watch: boolean }>,
    ): Promise<Answer<PollCounts>> =>
      answerOf(async () => {
        const { account } = input;
        const session = kept(account);
        const counts = await pollAccount(
          {
            connector: requireConnector(parts, account.channel),
            session,
            log: parts.arrivals,
            origin: { accountId: account.id, address: account.address, channel: account.channel },
            folder: parts.folder,
            ownAddresses: input.own,
            keepUpTo: input.keepUpTo,
          },
          (news) => parts.tell({ accountId: account.id, task: account.id, ...news }),
        );
        if (input.watch) void session.watch();
        return counts;
      }),
    folders: ({ account }: { account: AccountCall }): Promise<Answer<readonly AccountFolder[]>> =>
      answerOf(() => kept(account).folders()),
    send: ({ account, item }: { account: AccountCall; item: Outgoing }): Promise<Answer<Receipt>> =>
      answerOf(() => kept(account).send(item)),
    findSent: ({ account, item }: { account: AccountCall; item: Outgoing }): Promise<Answer<Receipt | null>> =>
      answerOf(() => kept(account).findSent(item)),
    /** Brings a file that was not kept; false where the provider has it no more. */
    fetchFile: (input: Readonly<{ account: AccountCall; task: string; file: WantedFile }>): Promise<Answer<boolean>> =>
      answerOf(() => {
        const { account, task, file } = input;
        const connector = requireConnector(parts, account.channel);
        const { folder, arrivals: log } = parts;
        return fetchFile({ connector, session: kept(account), log, folder }, file, (done, of) =>
          parts.tell({ accountId: account.id, task, fetched: { done, of } }),
        );
      }),
    closeSession: ({ id }: { id: string }): Promise<void> => closeSession(id),

    /** Reads mail files into the log; the report is a line per message. */
    importMail: async (input: {
      task: string;
      channel: Channel;
      paths: readonly string[];
      own: readonly string[];
      names: Readonly<Record<string, string>>;
      origin: Origin;
      reportFile: string;
    }) => {
      const stop = new AbortController();
      imports.set(input.task, stop);
      try {
        return await importMail(
          { ...parts, connector: parts.archiveOf(input.channel), signal: stop.signal },
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
      const archive = parts.archiveOf(channel);
      const connector = archive.channel === channel ? archive : requireConnector(parts, channel);
      const lines: NormalizedLine[] = [];
      for await (const found of archive.readFiles([file], { own, names: {} })) {
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
        keepUpTo: null,
      });
      if (read.outcome === 'quarantined') return 'quarantined';
      return parts.arrivals.call('storeReleased', { id: item.id, origin, own, read });
    },
    closeAll: async (): Promise<void> => {
      for (const stop of imports.values()) stop.abort();
      await Promise.all([...sessions.keys()].map(closeSession));
      await asked.settle(parts.clock.now());
    },
  };
}

function splitPlace(providerId: string): readonly [stream: string, item: string] {
  const slash = providerId.lastIndexOf('/');
  return [providerId.slice(0, slash), providerId.slice(slash + 1)];
}

async function normalized(
  connector: Pick<Connector<unknown>, 'channel' | 'normalize'>,
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

function requireConnector(parts: Parts, channel: Channel): Connector<unknown> {
  const connector = parts.connectorOf(channel);
  if (!connector) throw new Refusal('invalid-input', { detail: `there is no channel “${channel}”`, field: 'channel' });
  return connector;
}

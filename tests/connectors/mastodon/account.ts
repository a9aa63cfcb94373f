import { onTestFinished } from 'vitest';
import type { Ignored, Incoming, Outgoing, Session, World } from '#main/connectors/connector';
import { mastodon } from '#main/connectors/mastodon/index';
import { openLog } from '#main/kernel/log';
import { Secret } from '#main/kernel/secret';
import { openMastodonSimulator, type MastodonOptions, type MastodonSimulator } from '#main/simulators/mastodon/index';
import { PolledMail } from '../email/mailbox.ts';

export type AccountUnderTest = Readonly<{
  simulator: MastodonSimulator;
  log: PolledMail;
  session: (overrides?: Partial<World>) => Session;
  read: () => Promise<readonly (Incoming | Ignored)[]>;
}>;

/** An account at its simulated server, until the test ends. */
export async function openAccount(options: MastodonOptions = {}): Promise<AccountUnderTest> {
  const simulator = await openMastodonSimulator(options);
  const log = new PolledMail();
  onTestFinished(() => simulator.close());
  return {
    ...{ simulator, log },
    session: (overrides = {}) => {
      const { domain } = simulator.network;
      const settings = { api: `${simulator.url}/`, domain, user: simulator.shop.username };
      const session = mastodon.open(
        { id: 'account', address: simulator.address, name: null, settings: mastodon.parseSettings(settings) },
        {
          clock: { now: options.now ?? Date.now },
          log: openLog(null),
          credentials: () => Promise.resolve({ kind: 'password', secret: new Secret(simulator.secret) }),
          keep: () => Promise.resolve(),
          heard: () => undefined,
          signal: new AbortController().signal,
          ...overrides,
        },
      );
      onTestFinished(() => session.close());
      return session;
    },
    read: () => Promise.all([...log.items.values()].map((raw) => mastodon.normalize(raw, { ownAddresses: [] }))),
  };
}

export function answerTo(given: Incoming, text: string, changes: Partial<Outgoing> = {}): Outgoing {
  return {
    ...{ providerId: 'a@shop', from: { name: null, address: 'bakery@social.test' }, visibility: given.visibility },
    ...{ thread: given.thread, to: [given.author], cc: [], bcc: [], subject: '', text, html: null },
    ...{ inReplyTo: given.providerId, references: [], outlookThread: null, writtenAt: given.occurredAt },
    ...{ answers: { kind: given.kind, at: given.occurredAt }, heardAt: given.occurredAt, attachments: [] },
    ...changes,
  };
}

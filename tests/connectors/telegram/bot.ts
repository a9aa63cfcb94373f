import { onTestFinished } from 'vitest';
import type { Incoming, Ignored, Outgoing, Session, World } from '#main/connectors/connector';
import { telegram } from '#main/connectors/telegram/index';
import { openLog } from '#main/kernel/log';
import { Secret } from '#main/kernel/secret';
import { openTelegramSimulator, type TelegramOptions, type TelegramSimulator } from '#main/simulators/telegram/index';
import { PolledMail } from '../email/mailbox.ts';

export type BotUnderTest = Readonly<{
  simulator: TelegramSimulator;
  log: PolledMail;
  session: (overrides?: Partial<World>) => Session;
  /** All that was polled, as it reads; by the words, or by the kind where there are none. */
  read: () => Promise<readonly (Incoming | Ignored)[]>;
}>;

/** A bot at its simulator, until the test ends. */
export async function openBot(options: TelegramOptions = {}): Promise<BotUnderTest> {
  const simulator = await openTelegramSimulator(options);
  const log = new PolledMail();
  onTestFinished(() => simulator.close());
  return {
    ...{ simulator, log },
    session: (overrides = {}) => {
      const session = telegram.open(
        {
          ...{ id: 'account', address: `@${simulator.bot}`, name: null },
          settings: telegram.parseSettings({ bot: simulator.bot, api: `${simulator.url}/` }),
        },
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
    read: () => Promise.all([...log.items.values()].map((raw) => telegram.normalize(raw, { ownAddresses: [] }))),
  };
}

export function answerTo(given: Incoming, text: string, changes: Partial<Outgoing> = {}): Outgoing {
  return {
    ...{ providerId: 'a@shop', from: { name: null, address: '@bakery_bot' }, visibility: 'private' },
    ...{ thread: given.thread, to: [given.author], cc: [], bcc: [], subject: '', text, html: null },
    ...{ inReplyTo: given.providerId, references: [], outlookThread: null, writtenAt: given.occurredAt },
    ...{ answers: { kind: given.kind, at: given.occurredAt }, heardAt: given.occurredAt, attachments: [] },
    ...changes,
  };
}

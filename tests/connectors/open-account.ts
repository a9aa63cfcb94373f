import type { Connector, Incoming, Outgoing, Session, World } from '#main/connectors/connector';
import { openLog } from '#main/kernel/log';
import { Secret } from '#main/kernel/secret';
import { PolledMail } from './email/mailbox.ts';

type Account = Readonly<{ address: string; name: string | null; settings: unknown; secret: string }>;
type Parts = Readonly<{ connector: Connector<unknown>; now: () => number; log?: PolledMail | undefined }>;

/** An account at a network that is simulated, with a clock of its own and what it polled so far. */
export class OpenAccount {
  readonly log: PolledMail;
  readonly #connector: Connector<unknown>;
  readonly session: Session;
  readonly address: string;
  /** What is in the keychain. */
  secret: string;

  constructor(account: Account, { connector, now, log = new PolledMail() }: Parts) {
    this.log = log;
    this.#connector = connector;
    this.address = account.address;
    this.secret = account.secret;
    const world: World = {
      clock: { now },
      log: openLog(null),
      credentials: () => Promise.resolve({ kind: 'password', secret: new Secret(this.secret) }),
      keep: async (secret) => {
        this.secret = secret.reveal();
      },
      heard: () => undefined,
      signal: new AbortController().signal,
    };
    this.session = connector.open({ id: 'account', ...account }, world);
  }

  poll(): Promise<number> {
    return this.log.poll(this.session);
  }

  /** What was read, without what was left out. */
  async read(): Promise<Incoming[]> {
    const all = [...this.log.items.values()].map((raw) => this.#connector.normalize(raw, { ownAddresses: [] }));
    return (await Promise.all(all)).flatMap((one) => ('ignored' in one ? [] : [one]));
  }

  /** What became of items since. */
  became(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.log.pages.flatMap((page) => page.became.map(({ item, state }) => [item, state])));
  }

  answer(given: Incoming, text: string, writtenAt: number): Outgoing {
    return {
      ...{ providerId: 'a@shop', text, writtenAt, subject: '', html: null, thread: given.thread },
      ...{ from: { name: null, address: this.address }, to: [given.author], cc: [], bcc: [], references: [] },
      ...{ outlookThread: null, heardAt: given.occurredAt, attachments: [], inReplyTo: given.providerId },
      ...{ visibility: given.visibility, answers: { kind: given.kind, at: given.occurredAt } },
    };
  }
}

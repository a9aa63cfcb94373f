import type { Connector, Incoming, Outgoing, Page, Session, World } from '#main/connectors/connector';
import { openLog } from '#main/kernel/log';
import { Secret } from '#main/kernel/secret';
import { PolledMail } from './email/mailbox.ts';

export type AccountParts = Readonly<{ address: string; name: string | null; settings: unknown; secret: string }>;

/** An account at a simulated network, with what a log keeps of it. */
export class AccountAt {
  readonly log = new PolledMail();
  readonly #connector: Connector<unknown>;
  readonly #account: AccountParts;
  readonly #now: () => number;
  secret: string;
  session: Session;

  constructor(connector: Connector<unknown>, account: AccountParts, now: () => number = Date.now) {
    this.#connector = connector;
    this.#account = account;
    this.#now = now;
    this.secret = account.secret;
    this.session = this.#open();
  }

  /** What the next poll said. */
  async poll(): Promise<readonly Page[]> {
    const before = this.log.pages.length;
    await this.log.poll(this.session);
    return this.log.pages.slice(before);
  }

  /** Everything that was read, in the order it was read first. */
  async read(): Promise<Incoming[]> {
    const all = await Promise.all(
      [...this.log.items.values()].map((raw) =>
        this.#connector.normalize(raw, { ownAddresses: [this.#account.address] }),
      ),
    );
    return all.flatMap((one) => ('ignored' in one ? [] : [one]));
  }

  /** Whatever the program forgets when it ends is forgotten. */
  async restart(): Promise<void> {
    await this.session.close();
    this.session = this.#open();
  }

  answer({ providerId, kind, visibility, occurredAt, thread, author }: Incoming, text: string): Outgoing {
    return {
      ...{
        providerId: `${text.length}@shop.example`,
        from: { name: null, address: this.#account.address },
        visibility,
      },
      ...{
        thread,
        to: [author],
        cc: [],
        bcc: [],
        subject: '',
        text,
        html: null,
        inReplyTo: providerId,
        references: [],
      },
      ...{ outlookThread: null, writtenAt: this.#now(), answers: { kind, at: occurredAt }, heardAt: occurredAt },
      attachments: [],
    };
  }

  #open(): Session {
    const { address, name, settings } = this.#account;
    const world: World = {
      clock: { now: this.#now },
      log: openLog(null),
      credentials: () => Promise.resolve({ kind: 'password', secret: new Secret(this.secret) }),
      keep: async (kept) => {
        this.secret = kept.reveal();
      },
      heard: () => undefined,
      signal: new AbortController().signal,
    };
    return this.#connector.open(
      { id: 'account', address, name, settings: this.#connector.parseSettings(settings) },
      world,
    );
  }
}

import type { Incoming, Outgoing, Session, World } from '#main/connectors/connector';
import { x } from '#main/connectors/x/index';
import { openLog } from '#main/kernel/log';
import { Secret } from '#main/kernel/secret';
import { XNetwork, type XOptions } from '#main/simulators/x/index';
import { PolledMail } from '../email/mailbox.ts';

/** Noon of a day in the middle of a month, so that nothing turns while a test runs. */
export const noon = Date.UTC(2026, 10, 18, 12);

/** A shop at a simulated X, and the log it polls into. */
export class Shop {
  readonly network: XNetwork;
  readonly log = new PolledMail();
  now = noon;
  /** What is in the keychain. */
  secret = '';
  #session: Session | null = null;

  constructor(options: XOptions = {}) {
    this.network = new XNetwork({ now: () => this.now, ...options });
  }

  get session(): Session {
    if (!this.#session) throw new Error('The shop is not open');
    return this.#session;
  }

  async open(settings: Readonly<Record<string, unknown>> = {}): Promise<this> {
    await this.network.open();
    this.secret = this.network.account.secret;
    this.signIn(settings);
    return this;
  }

  /** A session anew, as after other settings. */
  signIn(settings: Readonly<Record<string, unknown>> = {}): void {
    const { account } = this.network;
    const world: World = {
      clock: { now: () => this.now },
      log: openLog(null),
      credentials: () => Promise.resolve({ kind: 'password', secret: new Secret(this.secret) }),
      keep: async (secret) => {
        this.secret = secret.reveal();
      },
      heard: () => undefined,
      signal: new AbortController().signal,
    };
    this.#session = x.open({ id: 'account', ...account, settings: { ...account.settings, ...settings } }, world);
  }

  async close(): Promise<void> {
    await this.session.close();
    await this.network.close();
  }

  poll(): Promise<number> {
    return this.log.poll(this.session);
  }

  async read(): Promise<Incoming[]> {
    const all = await Promise.all([...this.log.items.values()].map((raw) => x.normalize(raw, { ownAddresses: [] })));
    return all.flatMap((one) => ('ignored' in one ? [] : [one]));
  }

  answer(given: Incoming, text: string, visibility = given.visibility): Outgoing {
    return {
      ...{ providerId: 'a@shop', text, writtenAt: this.now, subject: '', html: null, thread: given.thread, visibility },
      ...{ from: { name: null, address: '@the_bakery' }, to: [given.author], cc: [], bcc: [], references: [] },
      ...{ outlookThread: null, heardAt: given.occurredAt, attachments: [], inReplyTo: given.providerId },
      answers: { kind: given.kind, at: given.occurredAt },
    };
  }
}

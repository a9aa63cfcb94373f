import type { Incoming, Outgoing } from '#main/connectors/connector';
import { x } from '#main/connectors/x/index';
import { XNetwork, type XOptions } from '#main/simulators/x/index';
import { OpenAccount } from '../open-account.ts';

/** Noon of a day in the middle of a month, so that nothing turns while a test runs. */
export const noon = Date.UTC(2026, 10, 18, 12);

/** A shop at a simulated X, and its account here. */
export class Shop {
  readonly network: XNetwork;
  now = noon;
  #account: OpenAccount | null = null;

  constructor(options: XOptions = {}) {
    this.network = new XNetwork({ now: () => this.now, ...options });
  }

  get account(): OpenAccount {
    if (!this.#account) throw new Error('The shop is not open');
    return this.#account;
  }

  get session() {
    return this.account.session;
  }

  get log() {
    return this.account.log;
  }

  async open(settings: Readonly<Record<string, unknown>> = {}): Promise<this> {
    await this.network.open();
    this.signIn(settings);
    return this;
  }

  /** A session anew, as after other settings; the log stays. */
  signIn(settings: Readonly<Record<string, unknown>> = {}): void {
    const { account } = this.network;
    const opened = { ...account, settings: { ...account.settings, ...settings } };
    this.#account = new OpenAccount(opened, { connector: x, now: () => this.now, log: this.#account?.log });
  }

  async close(): Promise<void> {
    await this.session.close();
    await this.network.close();
  }

  poll(): Promise<number> {
    return this.account.poll();
  }

  read(): Promise<Incoming[]> {
    return this.account.read();
  }

  answer(given: Incoming, text: string, visibility = given.visibility): Outgoing {
    return { ...this.account.answer(given, text, this.now), visibility };
  }
}

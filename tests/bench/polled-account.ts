import type { Session } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { AskedByAccount } from '#main/inbound/asked';
import { pollAccount, type ArrivalLog } from '#main/inbound/poll';
import { openLog } from '#main/kernel/log';
import { Secret } from '#main/kernel/secret';
import type { SaidThere, ShopAccount } from './networks-of-a-shop.ts';

export type LogParts = Readonly<{ log: ArrivalLog; folder: string; now: () => number }>;
/** What somebody said at a network, and what became of it there. */
export type Said = { words: string; became: 'stands' | 'deleted' | 'vanished'; readonly there: SaidThere };

/** An account whose program ends and starts, with all that was said to it at its network. */
export class PolledAccount {
  readonly id: string;
  readonly network: ShopAccount;
  readonly said: Said[] = [];
  readonly #parts: LogParts;
  #secret: string;
  #session: Session;
  #stop = new AbortController();

  constructor(id: string, network: ShopAccount, parts: LogParts) {
    this.id = id;
    this.network = network;
    this.#parts = parts;
    this.#secret = network.secret;
    this.#session = this.#open();
  }

  get session(): Session {
    return this.#session;
  }

  /** What is in the keychain. */
  get secret(): string {
    return this.#secret;
  }

  write(): void {
    const words = `Words ${this.id} ${this.said.length}.`;
    this.said.push({ words, became: 'stands', there: this.network.write(words, this.said.length) });
  }

  /** One look, as the core has it; answers how it ended. With `killed` the program ends within that many milliseconds. */
  async poll(killed: number | null = null): Promise<string> {
    const { connector, address, signInAgain } = this.network;
    const { log, folder } = this.#parts;
    const origin = { accountId: this.id, address, channel: connector.channel };
    const parts = { connector, session: this.#session, log, origin, folder };
    const timer = killed === null ? undefined : setTimeout(() => this.#stop.abort(), killed);
    try {
      await pollAccount({ ...parts, ownAddresses: [address], keepUpTo: null }, () => undefined);
      return 'caught up';
    } catch (failure) {
      if (!(failure instanceof ProviderFailure)) throw failure;
      if (failure.kind === 'needs-sign-in' && signInAgain) {
        this.#secret = signInAgain();
        await this.restart();
      }
      return this.#stop.signal.aborted ? 'killed' : failure.kind;
    } finally {
      clearTimeout(timer);
      if (killed !== null) await this.restart();
    }
  }

  /** The program is killed, and starts again. */
  async restart(): Promise<void> {
    this.#stop.abort();
    await this.#session.close();
    this.#session = this.#open();
  }

  #open(): Session {
    this.#stop = new AbortController();
    const { connector, address, settings } = this.network;
    const { now, log } = this.#parts;
    return connector.open(
      { id: this.id, address, name: 'The bakery', settings: connector.parseSettings(settings) },
      {
        ...{ clock: { now }, log: openLog(null), heard: () => undefined, signal: this.#stop.signal },
        credentials: () => Promise.resolve({ kind: 'password', secret: new Secret(this.#secret) }),
        keep: async (kept) => {
          this.#secret = kept.reveal();
        },
        asked: new AskedByAccount(log).of(this.id),
      },
    );
  }
}

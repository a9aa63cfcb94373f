import { AskedBefore } from '#main/connectors/asked-before';
import type { ArrivalLog } from './poll.ts';

/** What was asked of each account's network: by all its sessions, and before a restart, which the log remembers. */
export class AskedByAccount {
  readonly #accounts = new Map<string, AskedBefore>();
  readonly #log: ArrivalLog;

  constructor(log: ArrivalLog) {
    this.#log = log;
  }

  of(accountId: string): AskedBefore {
    const known = this.#accounts.get(accountId);
    if (known) return known;
    const made = new AskedBefore({
      recall: () => this.#log.call('askedOfNetwork', { accountId }),
      remember: (asked) => this.#log.call('rememberAsked', { accountId, asked }),
    });
    this.#accounts.set(accountId, made);
    return made;
  }

  /** Nothing more is asked before the end. */
  async settle(now: number): Promise<void> {
    await Promise.all([...this.#accounts.values()].map((asked) => asked.settle(now)));
  }
}

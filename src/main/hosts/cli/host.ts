import path from 'node:path';
import type { Command } from 'commander';
import type { Secret } from '#main/kernel/secret';
import { CommandFailed } from './ending-failures.ts';
import type { Client, OpenedCore, Outside } from './outside.ts';
import { Printer } from './printer.ts';
import { fromEnvironment } from './secret-input.ts';
import { text } from './text.ts';

export type CommonOptions = Readonly<{ data?: string; json?: true; vaultPassphraseEnv?: string }>;

export type Call = Readonly<{ core: OpenedCore; client: Client; printer: Printer }>;

/** What every command is run by: it opens the core for it, and closes it whatever happens. */
export class Host {
  readonly outside: Outside;
  readonly #program: Command;

  constructor(program: Command, outside: Outside) {
    this.#program = program;
    this.outside = outside;
  }

  get folder(): string {
    return path.resolve(this.#options.data ?? this.outside.defaultFolder());
  }

  get printer(): Printer {
    return new Printer(this.#options.json === true, this.outside);
  }

  get passphrase(): Secret | null {
    const name = this.#options.vaultPassphraseEnv;
    return name === undefined ? null : fromEnvironment(name, this.outside);
  }

  async withCore(act: (call: Call) => Promise<void>): Promise<void> {
    const core = await this.outside.openCore(this.folder, this.passphrase);
    try {
      await Promise.race([act({ core, client: core.client, printer: this.printer }), this.#interruption()]);
    } finally {
      await core.close();
    }
  }

  /** Settles when the person interrupts. */
  untilInterrupted(): Promise<void> {
    const { interrupted } = this.outside;
    if (interrupted.aborted) return Promise.resolve();
    return new Promise((resolve) => interrupted.addEventListener('abort', () => resolve(), { once: true }));
  }

  async #interruption(): Promise<never> {
    await this.untilInterrupted();
    throw new CommandFailed(text.interrupted);
  }

  get #options(): CommonOptions {
    return this.#program.opts<CommonOptions>();
  }
}

import { createRouterClient, implement, type AnyRouter } from '@orpc/server';
import { runCommandLine } from '#main/hosts/cli/run';
import type { Client, OpenedCore, Output, ServeOptions } from '#main/hosts/cli/outside';
import type { Secret } from '#main/kernel/secret';
import type { CheckReport } from '#shared/contract/check';
import { contract } from '#shared/contract/index';

/** Implements single operations of the contract; inputs and outputs are parsed as in the product. */
export const operations = implement(contract);

export type CommandLineOptions = Readonly<{
  /** Only the operations this command may ask for; any other call fails the test. */
  router?: AnyRouter;
  input?: string | Uint8Array;
  environment?: Record<string, string>;
  /** Files behind paths under `/bytes/`. */
  files?: Record<string, string>;
  openCore?: (folder: string, passphrase: Secret | null) => Promise<OpenedCore>;
  restore?: (file: string, folder: string) => Promise<CheckReport>;
  serve?: (options: ServeOptions) => Promise<void>;
  interrupted?: AbortSignal;
  terminal?: boolean;
  /** How many writes of results are taken before their reader goes away. */
  readerTakes?: number;
}>;

/** Runs a command line against a stand-in core; answers everything that can be seen of it from outside. */
export async function commandLine(words: readonly string[], options: CommandLineOptions = {}) {
  const seen = { opened: [] as { folder: string; passphrase: Secret | null }[], closed: 0 };
  const results = recorder(options.readerTakes, options.terminal);
  const notes = recorder(undefined, options.terminal);
  const open = async (folder: string, passphrase: Secret | null): Promise<OpenedCore> => {
    seen.opened.push({ folder, passphrase });
    if (options.openCore) return options.openCore(folder, passphrase);
    return standInCore(options, () => (seen.closed += 1));
  };
  const lines = typeof options.input === 'string' ? options.input.split('\n') : [];
  const code = await runCommandLine(words, {
    results: results.output,
    notes: notes.output,
    readInput: async () =>
      typeof options.input === 'string' ? Buffer.from(options.input) : (options.input ?? Buffer.alloc(0)),
    readLine: async () => lines.shift() ?? null,
    environment: options.environment ?? {},
    version: '9.9.9',
    defaultFolder: () => '/default/folder',
    openCore: open,
    restore: options.restore ?? (() => Promise.reject(new Error('Nothing is restored in this test'))),
    serve: options.serve ?? (() => Promise.reject(new Error('Nothing is served in this test'))),
    interrupted: options.interrupted ?? new AbortController().signal,
  });
  return { code, out: results.text(), err: notes.text(), ...seen };
}

/** The objects of a `--json` answer. */
export function objects(out: string): Record<string, unknown>[] {
  const lines = out.split('\n').filter((line) => line !== '');
  return lines.map((line): Record<string, unknown> => JSON.parse(line)); // what the command wrote; asserted by the test
}

function standInCore({ router = {}, files = {} }: CommandLineOptions, close: () => void): OpenedCore {
  // A part of the contract for a whole client: calling what is missing throws, which is what a test wants.
  const client = createRouterClient(router) as unknown as Client;
  return {
    client,
    bytes: { locate: async (path) => (files[path] === undefined ? null : { file: files[path] }) },
    close: async () => close(),
  };
}

function recorder(takes = Number.POSITIVE_INFINITY, terminal = false) {
  let left = takes;
  let words = '';
  const output: Output = {
    terminal,
    columns: terminal ? 80 : null,
    write: async (text) => {
      if (left <= 0) return false;
      left -= 1;
      words += text;
      return true;
    },
  };
  return { output, text: () => words };
}

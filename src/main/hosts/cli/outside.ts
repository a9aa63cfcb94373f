import type { ContractRouterClient } from '@orpc/contract';
import type { Secret } from '#main/kernel/secret';
import type { CheckReport } from '#shared/contract/check';
import type { Contract } from '#shared/contract/index';

export type Client = ContractRouterClient<Contract>;

/** The part of the core that commands use; `locate` finds the file behind a path under `/bytes/`. */
export type OpenedCore = Readonly<{
  client: Client;
  bytes: Readonly<{ locate: (path: string) => Promise<Readonly<{ file: string }> | null> }>;
  close: () => Promise<void>;
}>;

/** Where results or notes go. `write` settles when the reader took it and answers false once nobody reads any more. */
export type Output = Readonly<{
  terminal: boolean;
  /** In characters; null where it is no terminal. */
  columns: number | null;
  write: (text: string) => Promise<boolean>;
}>;

/** Everything a command meets that is not the core, handed in by `cli.ts` and by tests. */
export type Outside = Readonly<{
  results: Output;
  notes: Output;
  readInput: () => Promise<Uint8Array>;
  /** The next line of the input; null at its end. Not together with `readInput`. */
  readLine: () => Promise<string | null>;
  environment: Readonly<Record<string, string | undefined>>;
  version: string;
  /** The log's folder when --data does not name one. */
  defaultFolder: () => string;
  openCore: (folder: string, passphrase: Secret | null) => Promise<OpenedCore>;
  /** Unpacks a backup into a folder that holds no log yet. */
  restore: (file: string, folder: string) => Promise<CheckReport>;
  /** Settles when it was told to stop, or when the window it opened was closed. */
  serve: (options: ServeOptions) => Promise<void>;
  /** Aborted when the person interrupts. */
  interrupted: AbortSignal;
}>;

export type ServeOptions = Readonly<{
  folder: string;
  /** 0 takes a free one. */
  port: number;
  open: boolean;
  /** Begins in the sample shop. */
  sample: boolean;
  passphrase: Secret | null;
  /** Says the one line with the address. */
  say: (line: string) => void;
  stop: AbortSignal;
}>;

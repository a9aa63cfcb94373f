import type { WaitingCounts } from '#shared/contract/today';
import type { RefusalCode, RefusalDetails } from '#shared/domain/refusal';
import type { HostedBytes } from '../hosted-core.ts';

/** What the main process asks of the core besides the contract. */
export type CoreCalls = {
  locate: HostedBytes['locate'];
  receive: HostedBytes['receive'];
  /** Ends the core cleanly; the process exits by itself then. */
  close: () => Promise<void>;
};

/** How the start of the core ended; the first message the main process gets. */
export type CoreStarted = Readonly<
  { started: true } | { refused: Readonly<{ code: RefusalCode; details: RefusalDetails }> } | { failed: string }
>;

/** What the core wants of the main process: an address shown in the person's own browser. */
export type CoreWish = Readonly<{ open: string }>;

/** How much waits, told whenever that has changed. */
export type CoreCounts = Readonly<{ counts: WaitingCounts }>;

/** Goes with a port: the core serves the contract on it. */
export const windowMessage = 'shopbell:window';

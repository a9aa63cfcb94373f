import type { WaitingCounts } from '#shared/contract/today';
import type { RefusalCode, RefusalDetails } from '#shared/domain/refusal';
import type { HostedBytes } from '../hosted-core.ts';

/** What the main process asks of the core besides the contract. */
export type CoreCalls = {
  locate: HostedBytes['locate'];
  receive: HostedBytes['receive'];
  /** Where a guarded page came to; null where its window was closed before. */
  cameBack: (came: Readonly<{ id: string; address: string | null }>) => void;
  /** Ends the core cleanly; the process exits by itself then. */
  close: () => Promise<void>;
};

/** How the start of the core ended; the first message the main process gets. */
export type CoreStarted = Readonly<
  { started: true } | { refused: Readonly<{ code: RefusalCode; details: RefusalDetails }> } | { failed: string }
>;

/** A page to be shown in a guarded window until it comes to `redirect`. */
export type GuardedPage = Readonly<{ id: string; url: string; redirect: string }>;

/** What the core wants of the main process: an address shown in the person's own browser, or in a guarded window. */
export type CoreWish = Readonly<{ open: string } | { guard: GuardedPage } | { unguard: string }>;

/** How much waits, told whenever that has changed. */
export type CoreCounts = Readonly<{ counts: WaitingCounts }>;

/** Goes with a port: the core serves the contract on it. */
export const windowMessage = 'shopbell:window';

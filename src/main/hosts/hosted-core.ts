import type { AnyRouter } from '@orpc/server';

/** What a host needs of the core: the operations, and the bytes that never ride the pipe. */
export type HostedCore = Readonly<{
  /** Asked for anew with each connection: it may be another one by then. */
  router: AnyRouter;
  bytes: HostedBytes;
  /** Where windows may be shown another log (`shops.ts`). */
  shops?: ShownShops;
}>;

/** The owner's log stands behind what is shown. */
export type ShownShops = Readonly<{
  /** The operations of the owner's log; null while it is not open. */
  own: () => AnyRouter | null;
  /** Called when it is open, now or later. */
  onOwn: (listener: () => void) => void;
  /** Called when windows have to connect anew. */
  onLeft: (listener: () => void) => void;
}>;

export type HostedBytes = Readonly<{
  /** Where the bytes under a `/bytes/…` path lie; null where nothing is. */
  locate: (path: string) => Promise<LocatedBytes | null>;
  /** Takes over a file that was uploaded; it is the host's to delete afterwards. */
  receive: (upload: Readonly<{ file: string; name: string; mediaType: string }>) => Promise<Readonly<{ id: string }>>;
}>;

export type LocatedBytes = Readonly<{
  file: string;
  mediaType: string;
  name: string;
  disposition: 'inline' | 'attachment';
}>;

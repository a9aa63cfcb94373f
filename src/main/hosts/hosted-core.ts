import type { AnyRouter } from '@orpc/server';

/** What a host needs of the core: the operations, and the bytes that never ride the pipe. */
export type HostedCore = Readonly<{
  router: AnyRouter;
  bytes: HostedBytes;
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

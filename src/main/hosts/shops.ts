import type { HostedCore } from './hosted-core.ts';

export type OpenedCore = HostedCore & Readonly<{ close: () => Promise<void> }>;

/** Hears how much of the way is gone. */
export type Tell = (done: number, of: number) => void;

/** The way between two logs, as a core is given it. */
export type Door = Readonly<{ inside: boolean; pass: (tell?: Tell) => Promise<void> }>;

export type ShopsOptions = Readonly<{
  openOwn: (door: Door) => Promise<OpenedCore>;
  openSample: (door: Door, tell?: Tell) => Promise<OpenedCore>;
  begin: 'own' | 'sample';
  onFailure: (failure: unknown) => void;
}>;

/**
 * The owner's log and the sample shop beside it: one of them is shown to whoever connects. The owner's goes on working while
 * the sample is looked at; leaving the sample closes it.
 */
export async function openShops(options: ShopsOptions): Promise<OpenedCore> {
  const listeners: Record<'own' | 'left', (() => void)[]> = { own: [], left: [] };
  let own: OpenedCore | null = null;
  let sample: OpenedCore | null = null;
  let passing: Promise<void> | null = null;
  let leaving: Promise<void> = Promise.resolve();

  const openOwn = async (): Promise<OpenedCore> => {
    own = await options.openOwn({ inside: false, pass: once(enter) });
    for (const listener of listeners.own) listener();
    return own;
  };
  const enter = async (tell?: Tell): Promise<void> => {
    await leaving;
    shown = sample = await options.openSample({ inside: true, pass: once(leave) }, tell);
  };
  const leave = async (): Promise<void> => {
    const left = sample;
    shown = own ?? (await openOwn());
    sample = null;
    // What it is asked now is still answered: it ends after that.
    leaving = Promise.resolve(left?.close())
      .catch(options.onFailure)
      .then(() => listeners.left.forEach((listener) => listener()));
  };
  /** Two windows that ask at the same time go through together. */
  function once(work: (tell?: Tell) => Promise<void>): (tell?: Tell) => Promise<void> {
    return (tell) => (passing ??= work(tell).finally(() => (passing = null)));
  }

  let shown: OpenedCore;
  if (options.begin === 'own') shown = await openOwn();
  else shown = sample = await options.openSample({ inside: true, pass: once(leave) });
  return {
    get router() {
      return shown.router;
    },
    bytes: {
      locate: (path) => shown.bytes.locate(path),
      receive: (upload) => shown.bytes.receive(upload),
    },
    shops: {
      own: () => own?.router ?? null,
      onOwn: (listener) => {
        if (own) listener();
        else listeners.own.push(listener);
      },
      onLeft: (listener) => listeners.left.push(listener),
    },
    close: async () => {
      await passing?.catch(options.onFailure);
      await leaving;
      await Promise.allSettled([own?.close(), sample?.close()]);
    },
  };
}

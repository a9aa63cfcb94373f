import { removeLeftSamples } from '#main/sample/folder';
import { openCore, type Core, type CoreOptions } from './core.ts';
import { openShops, type OpenedCore } from './hosts/shops.ts';
import { openSampleShop } from './sample-shop.ts';

/** What a host with windows opens: the owner's log, and the sample shop when somebody wants to see it. */
export async function openOwnAndSample(
  options: Omit<CoreOptions, 'sample'> &
    Readonly<{
      begin: 'own' | 'sample';
      /** Called when the owner's log is open. */
      onOwn?: (core: Core) => void;
      onFailure: (failure: unknown) => void;
    }>,
): Promise<OpenedCore> {
  const { begin, onOwn, onFailure, ...own } = options;
  const { folder, secrets: _, ...alike } = own;
  await removeLeftSamples(folder).catch(onFailure);
  return openShops({
    openOwn: async (sample) => {
      const core = await openCore({ ...own, sample });
      onOwn?.(core);
      return core;
    },
    openSample: (sample, tell) => openSampleShop({ ...alike, beside: folder, sample, ...(tell && { tell }) }),
    begin,
    onFailure,
  });
}

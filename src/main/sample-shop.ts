import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '#main/kernel/ids';
import { Scope } from '#main/kernel/scope';
import { Secret } from '#main/kernel/secret';
import { openNetworks } from '#main/sample/networks/every-network';
import { peopleIn } from '#main/sample/people';
import { chanceOf } from '#main/sample/random';
import { waitingAt } from '#main/sample/waiting';
import { World } from '#main/sample/world';
import { openMemorySecretStore } from '#main/secrets/memory';
import { openCore, type Core, type CoreOptions } from './core.ts';
import { writeSamplePast } from './sample-port.ts';

export type SampleShopOptions = Pick<CoreOptions, 'host' | 'version' | 'sample'> &
  Readonly<{
    /** Where it makes a folder of its own, which goes with it. */
    beside: string;
  }>;

/**
 * A small bakery with two years of life and eight channels: a log of its own, on networks that stand in for the real ones, on
 * this computer alone. Closing it leaves nothing of it.
 */
export async function openSampleShop({ beside, ...options }: SampleShopOptions): Promise<Core> {
  const scope = new Scope();
  try {
    await mkdir(beside, { recursive: true, mode: 0o700 });
    const folder = await mkdtemp(path.join(beside, 'sample-shop-'));
    scope.onClose(() => rm(folder, { recursive: true, force: true }));
    const networks = await openNetworks();
    scope.onClose(() => Promise.all(networks.map((network) => network.close())));

    // Who is there, and what they and the shop said for two years.
    const now = Date.now();
    const people = peopleIn();
    const accounts = networks.map(({ channel, account, own, whois }) => {
      const id = newId(now);
      const { address, name, settings, secret } = account;
      const known = new Map(people.map((person) => [person.number, whois(person)]));
      return { id, channel, address, name, settings, secret, way: { channel, accountId: id, own, people: known } };
    });
    await writeSamplePast(folder, {
      ...{ now, ways: accounts.map(({ way }) => way) },
      accounts: accounts.map(({ id, channel, address, name, settings }) => ({ id, channel, address, name, settings })),
    });

    // What waits at the networks is brought by the first look at them.
    const idOf = new Map(accounts.map(({ channel, id }) => [channel, id]));
    let look = (_id: string): void => undefined;
    const world = scope.own(
      new World({ networks, people, chance: chanceOf(now), news: (channel) => look(idOf.get(channel) ?? '') }),
    );
    for (const { channel, saying } of waitingAt(now, people)) world.says(channel, saying);
    const secrets = openMemorySecretStore();
    for (const { id, secret } of accounts) await secrets.set(id, new Secret(secret));
    const core = await openCore({ ...options, folder, secrets });
    scope.onClose(() => core.close());
    // A network that does not answer is shown on its account.
    look = (id) => void core.client.accounts.sync({ id }).catch(() => undefined);
    world.begin();
    return { ...core, close: () => scope.close() };
  } catch (failure) {
    await scope.close();
    throw failure;
  }
}

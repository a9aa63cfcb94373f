import { rm } from 'node:fs/promises';
import { newId } from '#main/kernel/ids';
import { Scope } from '#main/kernel/scope';
import { Secret } from '#main/kernel/secret';
import { makeSampleFolder } from '#main/sample/folder';
import { daysOfLife, lifeUntil, nameOf, type Life } from '#main/sample/life';
import { openNetworks } from '#main/sample/networks/every-network';
import type { Network } from '#main/sample/network';
import type { PastParts } from '#main/sample/past';
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
    /** Hears how many days of how many are there: it takes some seconds. */
    tell?: (done: number, of: number) => void;
  }>;

/**
 * A small bakery with two years of life and eight channels: a log of its own, on networks that stand in for the real ones, on
 * this computer alone. Closing it leaves nothing of it.
 */
export async function openSampleShop({ beside, tell, ...options }: SampleShopOptions): Promise<Core> {
  const scope = new Scope();
  try {
    const folder = await makeSampleFolder(beside);
    scope.onClose(() => rm(folder, { recursive: true, force: true }));
    const networks = await openNetworks();
    scope.onClose(() => Promise.all(networks.map((network) => network.close())));

    // Who is there, and what they and the shop said for two years.
    const now = Date.now();
    const life = lifeUntil(now);
    const { people } = life;
    const accounts = networks.map((network) => {
      const { channel, account, own, whois } = network;
      const id = newId(now);
      const known = new Map(people.map((person) => [person.number, whois(person)]));
      const way = { channel, accountId: id, own, people: known, said: recalled(network, life) };
      return { ...account, id, channel, way };
    });
    const parts: PastParts = {
      ...{ now, life, ways: accounts.map(({ way }) => way) },
      accounts: accounts.map(({ id, channel, address, name, settings }) => ({ id, channel, address, name, settings })),
    };
    await writeSamplePast(folder, parts, (days) => tell?.(days, daysOfLife));

    const secrets = openMemorySecretStore();
    for (const { id, secret } of accounts) await secrets.set(id, new Secret(secret));
    const core = await openCore({ ...options, folder, secrets });
    scope.onClose(() => core.close());

    // The first look finds nothing: what waits after it is new, as it is to a shop that has been open for years.
    await core.client.accounts.sync({ id: null });
    const idOf = new Map(accounts.map(({ channel, id }) => [channel, id]));
    // A network that does not answer is shown on its account.
    const look = (id: string | null) => core.client.accounts.sync({ id }).catch(() => []);
    const world = scope.own(
      new World({
        ...{ networks, people, chance: chanceOf(now) },
        news: (channel) => void look(idOf.get(channel) ?? null),
      }),
    );
    for (const { channel, saying } of waitingAt(now, people)) world.says(channel, saying);
    await look(null);
    world.begin();
    return { ...core, close: () => scope.close() };
  } catch (failure) {
    await scope.close();
    throw failure;
  }
}

/** Tells a network what people said there in the past, so that all of it can be answered; answers how it names it. */
function recalled({ channel, recalls }: Network, { scenes }: Life): ReadonlyMap<string, string> {
  const heard = scenes
    .filter((scene) => scene.channel === channel)
    .flatMap((scene) => scene.said.map((said, index) => ({ scene, said, name: nameOf(scene, index) })))
    .filter(({ said }) => said.by === 'they' && said.text !== '');
  const named = heard.flatMap(({ scene: { person, visibility, subject }, said: { text, rating, at }, name }) => {
    const id = recalls({ by: person, text, visibility, rating, at, subject: subject ?? '', after: null });
    return id === null ? [] : [[name, id] as const];
  });
  return new Map(named);
}

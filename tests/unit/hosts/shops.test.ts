import { expect, it } from 'vitest';
import { openShops, type Door, type OpenedCore } from '#main/hosts/shops';

type Doors = Record<'own' | 'sample', Door[]>;

async function opened(begin: 'own' | 'sample') {
  const doors: Doors = { own: [], sample: [] };
  const said: string[] = [];
  const core =
    (name: 'own' | 'sample') =>
    async (door: Door): Promise<OpenedCore> => {
      doors[name].push(door);
      said.push(`${name} opens`);
      return {
        router: {},
        bytes: { locate: async () => null, receive: async () => ({ id: name }) },
        close: async () => void said.push(`${name} closes`),
      };
    };
  const shops = await openShops({
    openOwn: core('own'),
    openSample: core('sample'),
    begin,
    onFailure: (failure) => said.push(String(failure)),
  });
  shops.shops?.onLeft(() => said.push('windows go'));
  return { shops, doors, said };
}

it('shows the sample beside the owner’s log, which goes on, and closes it when it is left', async () => {
  const { shops, doors, said } = await opened('own');
  const own = shops.router;
  await doors.own[0]?.pass();
  expect(shops.router).not.toBe(own);
  expect(shops.shops?.own()).toBe(own);
  expect([doors.own[0]?.inside, doors.sample[0]?.inside]).toEqual([false, true]);
  await doors.sample[0]?.pass();
  expect(shops.router).toBe(own);
  await shops.close();
  expect(said).toEqual(['own opens', 'sample opens', 'sample closes', 'windows go', 'own closes']);
});

it('opens one sample for two windows that ask at once', async () => {
  const { shops, doors, said } = await opened('own');
  await Promise.all([doors.own[0]?.pass(), doors.own[0]?.pass()]);
  await shops.close();
  expect(said.filter((one) => one === 'sample opens')).toHaveLength(1);
});

it('leads from the sample to the owner’s log where it began there', async () => {
  const { shops, doors, said } = await opened('sample');
  let told = 0;
  shops.shops?.onOwn(() => (told += 1));
  expect([shops.shops?.own(), told]).toEqual([null, 0]);
  await doors.sample[0]?.pass();
  expect([shops.shops?.own(), told]).toEqual([shops.router, 1]);
  await shops.close();
  expect(said).toEqual(['sample opens', 'own opens', 'sample closes', 'windows go', 'own closes']);
});

import { afterEach, describe, expect, it } from 'vitest';
import type { RuleAction, RuleGroup } from '#shared/domain/rule';
import { mailFrom, openShop, until, type Shop } from './shop.ts';

let shop: Shop | null = null;
afterEach(async () => {
  await shop?.close();
  shop = null;
});

const mouldy: RuleGroup = { match: 'all', of: [{ field: 'words', test: { is: 'containing', text: 'mouldy' } }] };
const actions: RuleAction[] = [
  { do: 'tag-conversation', tag: 'quality' },
  { do: 'follow-up', text: 'Call back', days: 1 },
];

async function shopWithRule(background: boolean) {
  const opened = await openShop({ background });
  shop = opened;
  const deliver = (number: number, text: string): Promise<void> => {
    const letter = { subject: `Letter ${number}`, text, id: `letter-${number}@example.org` };
    return opened.dovecot.deliver('anna', mailFrom('Bruno Keller <bruno@example.org>', letter));
  };
  await deliver(1, 'My bread was mouldy.');
  await opened.connect();
  await opened.core().client.accounts.sync({ id: null });
  const { id } = await opened.core().client.rules.add({ name: 'Mould', filter: mouldy, actions });
  return { shop: opened, deliver, id };
}

describe('a rule', () => {
  it('is previewed, runs after a restart on what the core before had stored, and is undone run by run', async () => {
    const { shop: opened, deliver, id } = await shopWithRule(false);
    const before = opened.core().client;
    expect(await before.rules.preview({ id })).toMatchObject({ considered: 1, matched: 1 });
    await before.rules.setOn({ id, on: true });
    await deliver(2, 'Mouldy again!');
    await before.accounts.sync({ id: null });

    const { client } = await opened.restart();
    expect(await client.rules.run({})).toMatchObject({ ran: [{ ruleId: id }] });
    expect(await client.rules.run({})).toEqual({ ran: [] });
    expect((await client.followUps.list({})).items).toMatchObject([{ text: 'Call back' }]);
    const { items: runs } = await client.rules.runs({ id });
    expect(runs).toMatchObject([{ subject: 'Letter 2', undone: false }]);
    await client.activity.undo({ undo: runs[0]?.undo ?? '' });
    expect((await client.followUps.list({})).items).toEqual([]);
    expect((await client.rules.runs({ id })).items).toMatchObject([{ undone: true, undo: null }]);
    expect((await client.inbox.list({})).items.map(({ tags }) => tags)).toEqual([[], []]);
  });

  it('runs by itself on what an open Shopbell fetches', async () => {
    const { shop: opened, deliver, id } = await shopWithRule(true);
    const { client } = opened.core();
    await client.rules.setOn({ id, on: true });
    await deliver(2, 'Mouldy again!');
    await client.accounts.sync({ id: null });
    const [run] = await until('the rule to run', async () => {
      const { items } = await client.rules.runs({ id });
      return items.length > 0 && items;
    });
    expect(run).toMatchObject({ subject: 'Letter 2', outcomes: [{ outcome: 'done' }, { outcome: 'done' }] });
  });
});

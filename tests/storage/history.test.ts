import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { showHistory } from '#main/activity/history';
import { complaintCommands } from '#main/complaints/commands';
import { customerCommands } from '#main/customers/commands';
import { followUpCommands } from '#main/followups/commands';
import { arrivalCommands } from '#main/inbound/store';
import { HybridClock } from '#main/kernel/hybrid-clock';
import { timelineCommands } from '#main/timeline/commands';
import { migrate, migrations } from '#main/storage/migrate';
import { account, emptyLog, readOf } from '#tests/support/arriving-mail';

const day = 86_400_000;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function shopWithMarta() {
  const log = emptyLog();
  folders.push(log.folder);
  await arrivalCommands(log, () => false).storeReads({
    ...{ origin: account, own: [], reads: [readOf({ number: 1, people: ['marta'] })] },
  });
  let later = 0;
  const clock = { now: () => log.clock.now() + later };
  const hybrid = new HybridClock(clock, log.device);
  const writer = { ...log, clock, tick: () => hybrid.tick() };
  const pluck = (sql: string): string => String(writer.database.prepare(sql).pluck().get());
  return {
    writer,
    marta: pluck('select id from customer'),
    conversation: pluck('select id from conversation'),
    waits: (days: number) => (later += days * day),
    ...activityCommands(writer),
    ...followUpCommands(writer),
    ...complaintCommands(writer),
  };
}

const everything = { actor: null, entity: null, customerId: null, conversationId: null, from: null, to: null };
const page = { ...everything, after: null, limit: 20 };
type Shop = Awaited<ReturnType<typeof shopWithMarta>>;
const history = ({ writer }: Shop, asked: Partial<Parameters<typeof showHistory>[2]> = {}) =>
  showHistory(writer, writer.clock.now(), { ...page, ...asked }).items;
const somebody = ({ writer }: Shop, name: string): string =>
  customerCommands(writer).createCustomer({ fields: { name }, identities: [], tags: [], custom: {} }).id;
const task = { conversationId: null, kind: 'task', text: 'Order glaze', said: null, dueAt: null } as const;

describe('the history', () => {
  it('says newest first who did what to whom, before and after', async () => {
    const shop = await shopWithMarta();
    const { id } = shop.createFollowUp({ ...task, customerId: shop.marta });
    shop.changeFollowUp({ id, text: 'Order blue glaze' });
    const [changed, created] = history(shop);
    expect(changed).toMatchObject({
      ...{ actor: 'owner', kind: 'change-follow-up', count: 1, undo: 'possible' },
      acts: [
        {
          ...{ name: 'Order blue glaze', customerName: 'marta' },
          changes: [{ field: 'text', before: 'Order glaze', after: 'Order blue glaze' }],
        },
      ],
    });
    expect(created).toMatchObject({ kind: 'create-follow-up', acts: [{ name: 'Order glaze' }] });
  });

  it('tells what was done together as one line, which is taken back once and done again', async () => {
    const shop = await shopWithMarta();
    const others = ['Ada', 'Ben'].map((name) => somebody(shop, name));
    const { undo } = customerCommands(shop.writer).changeCustomers({
      ...{ ids: [shop.marta, ...others], fields: {}, tags: { wedding: true }, custom: {} },
    });
    expect(history(shop)[0]).toMatchObject({ id: undo, count: 3, undo: 'possible' });
    const back = shop.undoActivity({ undo });
    expect(history(shop).slice(0, 2)).toMatchObject([
      { id: back.undo, takesBack: 'change-customer', undo: 'possible' },
      { id: undo, undo: 'taken-back' },
    ]);
    shop.undoActivity(back);
    expect(history(shop).slice(1, 3)).toMatchObject([
      { id: back.undo, undo: 'taken-back' },
      { id: undo, undo: 'possible' },
    ]);
  });

  it('lets nothing be taken back after 30 days, and says so', async () => {
    const shop = await shopWithMarta();
    const { undo } = shop.createFollowUp({ ...task, customerId: shop.marta });
    shop.waits(29);
    expect(history(shop)[0]).toMatchObject({ undo: 'possible' });
    shop.waits(2);
    expect(history(shop)[0]).toMatchObject({ undo: 'too-old' });
    expect(() => shop.undoActivity({ undo })).toThrow('too-long-ago');
  });

  it('is narrowed to a customer, a conversation, a thing and a day, on pages of one', async () => {
    const shop = await shopWithMarta();
    const ada = somebody(shop, 'Ada');
    shop.createFollowUp({ ...task, customerId: ada });
    shop.waits(1);
    const { marta, conversation } = shop;
    shop.createFollowUp({ ...task, customerId: null, conversationId: conversation });
    const kinds = (asked: Partial<Parameters<typeof showHistory>[2]>) => history(shop, asked).map(({ kind }) => kind);
    expect(kinds({ customerId: ada })).toEqual(['create-follow-up', 'create-customer']);
    expect(kinds({ customerId: marta })).toEqual(['create-follow-up']);
    expect(kinds({ conversationId: conversation })).toEqual(['create-follow-up']);
    expect(kinds({ entity: 'customer' })).toEqual(['create-customer']);
    expect(kinds({ from: shop.writer.clock.now() - day / 2 })).toEqual(['create-follow-up']);
    const seen: string[] = [];
    for (let after: string | null = null; seen.length < 9;) {
      const { items, next } = showHistory(shop.writer, 0, { ...page, limit: 1, after });
      seen.push(...items.map(({ kind }) => kind));
      after = next;
      if (next === null) break;
    }
    expect(seen).toEqual(['create-follow-up', 'create-follow-up', 'create-customer']);
  });

  it('takes back what was fixed to the top of a timeline', async () => {
    const shop = await shopWithMarta();
    const id = String(shop.writer.database.prepare('select id from interaction').pluck().get());
    timelineCommands(shop.writer).pin({ id, pinned: true });
    const pins = () => shop.writer.database.prepare('select count(*) from pin').pluck().get();
    expect(pins()).toBe(1);
    shop.undoActivity({ undo: history(shop)[0]?.id ?? '' });
    expect(pins()).toBe(0);
  });

  it('knows what was done before it was kept line by line', () => {
    const database = new Database(':memory:');
    migrate(database, ':memory:', migrations.slice(0, 1));
    const insert = database.prepare(
      `insert into activity (id, clock, actor, kind, entity, entity_id, customer_id, batch) values (?, ?, 'owner', ?, 'customer', ?, ?, ?)`,
    );
    insert.run('1', '0001', 'first', 'a', 'a', 'both');
    insert.run('2', '0002', 'second', 'b', 'b', 'both');
    insert.run('3', '0003', 'third', 'a', 'a', null);
    migrate(database, ':memory:');
    expect(database.prepare('select * from activity_line order by last_clock').all()).toMatchObject([
      { id: 'both', first_clock: '0001', last_clock: '0002', acts: 2, kind: 'first', customer_id: null },
      { id: '3', acts: 1, kind: 'third', customer_id: 'a' },
    ]);
    database.exec("delete from activity where customer_id = 'a'");
    expect(database.prepare('select id, acts, entity_id from activity_line').all()).toEqual([
      { id: 'both', acts: 1, entity_id: '' },
    ]);
    database.close();
  });
});

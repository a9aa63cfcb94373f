import { expect, test } from 'vitest';
import type { Incoming } from '#main/connectors/connector';
import { openBot, type BotUnderTest } from './bot.ts';

const hour = 60 * 60_000;

async function interactions({ read }: BotUnderTest): Promise<Incoming[]> {
  return (await read()).filter((one): one is Incoming => !('ignored' in one));
}

test('nothing is lost wherever a poll is broken off, and Telegram is asked for no higher number than is stored', async () => {
  const bot = await openBot();
  const words = Array.from({ length: 230 }, (_, at) => `Message ${at}`);
  for (const text of words) bot.simulator.writes(text);
  for (let passes = 0; bot.log.items.size < words.length; passes++) {
    expect(passes).toBeLessThan(20);
    // The core is killed after each page in turn, and begins anew.
    let pages = passes % 2;
    await bot.log.poll(bot.session(), () => pages-- <= 0);
  }
  expect((await interactions(bot)).map(({ text }) => text)).toEqual(words);
});

test('a page that was served but never stored is served again', async () => {
  const bot = await openBot();
  bot.simulator.writes('Is there rye?');
  for await (const page of bot.session().poll(bot.log.position())) {
    expect(page.items).toHaveLength(1);
    break;
  }
  await bot.log.poll(bot.session());
  expect((await interactions(bot)).map(({ text }) => text)).toEqual(['Is there rye?']);
});

test('what comes between two polls is heard at once, and waiting for it takes nothing away', async () => {
  const bot = await openBot();
  const { simulator, log } = bot;
  const heard = Promise.withResolvers<void>();
  const session = bot.session({ heard: () => heard.resolve() });
  await log.poll(session);
  await session.watch();
  simulator.writes('Open on Sunday?');
  await heard.promise;
  // The core is killed before it could fetch.
  await session.close();
  await log.poll(bot.session());
  expect((await interactions(bot)).map(({ text }) => text)).toEqual(['Open on Sunday?']);
});

test('a poll ends the waiting, so that the two do not count as two programs', async () => {
  const bot = await openBot();
  const session = bot.session();
  await bot.log.poll(session);
  await session.watch();
  await expect.poll(() => bot.simulator.isAwaited).toBe(true);
  expect(await bot.log.poll(session)).toBe(0);
});

test('away for longer than a day, a gap is told only where numbers are missing', async () => {
  let now = Date.UTC(2026, 10, 20, 12);
  const bot = await openBot({ now: () => now });
  bot.simulator.writes('Before');
  await bot.log.poll(bot.session());
  const since = now;
  now += 30 * hour;
  bot.simulator.writes('The next one');
  await bot.log.poll(bot.session());
  expect(bot.log.pages.flatMap(({ gapSince }) => gapSince ?? [])).toEqual([]);
  const away = now;
  bot.simulator.writes('Forgotten');
  now += 30 * hour;
  bot.simulator.writes('After the weekend');
  await bot.log.poll(bot.session());
  expect(bot.log.pages.flatMap(({ gapSince }) => gapSince ?? [])).toEqual([away]);
  expect(away).toBeGreaterThan(since);
  expect((await interactions(bot)).map(({ text }) => text)).toEqual(['Before', 'The next one', 'After the weekend']);
  expect(await bot.log.poll(bot.session())).toBe(0);
});

test('after a week of silence the numbers begin anew, lower ones too', async () => {
  let now = Date.UTC(2026, 10, 20, 12);
  const bot = await openBot({ now: () => now });
  bot.simulator.writes('Before');
  await bot.log.poll(bot.session());
  for (let days = 0; days < 8; days++) {
    now += 23 * hour;
    await bot.log.poll(bot.session());
  }
  bot.simulator.jumpsTo(1000);
  bot.simulator.writes('After');
  await bot.log.poll(bot.session());
  expect((await interactions(bot)).map(({ text }) => text)).toEqual(['Before', 'After']);
});

test('an edited message is met as the same, with what it says now', async () => {
  const bot = await openBot();
  const written = bot.simulator.writes('Two breads');
  await bot.log.poll(bot.session());
  bot.simulator.edits(written, 'Three breads');
  await bot.log.poll(bot.session());
  const [read, ...others] = await interactions(bot);
  expect(others).toEqual([]);
  expect(read).toMatchObject({ text: 'Three breads', state: 'published' });
});

test('what is taken back in a business chat is told as deleted', async () => {
  const bot = await openBot();
  const written = bot.simulator.writes('Never mind', { business: true });
  await bot.log.poll(bot.session());
  bot.simulator.deletes(written);
  await bot.log.poll(bot.session());
  const [item] = [...bot.log.items.values()];
  expect(bot.log.pages.flatMap(({ became }) => became)).toEqual([
    { stream: 'updates', item: item?.item, state: 'deleted' },
  ]);
  expect(bot.log.gone.size).toBe(1);
});

test('in a business chat the owner’s own words are the shop’s', async () => {
  const bot = await openBot();
  const written = bot.simulator.writes('Is there rye?', { business: true, by: 'ben_w', name: 'Ben' });
  bot.simulator.ownerWrites('Yes, from eight.', written);
  await bot.log.poll(bot.session());
  expect(await interactions(bot)).toMatchObject([
    { direction: 'inbound', author: { name: 'Ben (@ben_w)', address: `tg:${written.chat.id}` } },
    { direction: 'outbound', author: { address: '@bakery_bot' }, to: [{ address: `tg:${written.chat.id}` }] },
  ]);
});

test('who opens the chat follows, who blocks the bot follows no more, and a sign at a message is a reaction', async () => {
  const bot = await openBot();
  bot.simulator.follows();
  bot.simulator.reacts(1, '👍');
  bot.simulator.reacts(1, null);
  bot.simulator.blocks();
  bot.simulator.unblocks();
  await bot.log.poll(bot.session());
  expect(await bot.read()).toMatchObject([
    { kind: 'follow', text: '' },
    { kind: 'reaction', text: '👍', inReplyTo: 'telegram:7000000042::700000001:1' },
    { ignored: 'a reaction was taken back' },
    { kind: 'unfollow' },
    { ignored: 'the bot was started again' },
  ]);
});

test('files come along, and what cannot be fetched is named', async () => {
  const bot = await openBot();
  const picture = Buffer.from('ffd8ffe000104a464946', 'hex');
  bot.simulator.sends(picture, { caption: 'The cake was broken' });
  bot.simulator.sends(Buffer.from('x'), { fileName: 'film.mov', size: 45_000_000 });
  await bot.log.poll(bot.session());
  const [photo, film] = await interactions(bot);
  expect(photo?.text).toBe('The cake was broken\n[Photo]');
  expect(photo?.attachments.map(({ mediaType, content }) => [mediaType, Buffer.from(content)])).toEqual([
    ['image/jpeg', picture],
  ]);
  expect(film).toMatchObject({
    ...{ text: '[File: film.mov, too large to be fetched from Telegram]', attachments: [] },
  });
});

test('what holds no words reads as what it is, and one’s own number is a way to reach them', async () => {
  const bot = await openBot();
  const { simulator } = bot;
  const { chat } = simulator.writes('Here', {
    holding: { entities: [{ type: 'text_link', offset: 0, length: 4, url: 'https://bakery.example/' }] },
  });
  simulator.writes('', { holding: { location: { latitude: 52.5, longitude: 13.4 } } });
  simulator.writes('', { holding: { story: { id: 1, chat } } });
  simulator.writes('', { holding: { message_auto_delete_timer_changed: { message_auto_delete_time: 60 } } });
  simulator.writes('', { holding: { contact: { phone_number: '491701234567', first_name: 'Ben', user_id: chat.id } } });
  simulator.writes('', { holding: { contact: { phone_number: '491709999999', first_name: 'Somebody else' } } });
  await bot.log.poll(bot.session());
  const read = await interactions(bot);
  expect(read.map(({ text }) => text)).toEqual([
    'Here (https://bakery.example/)',
    '[Location: https://www.openstreetmap.org/?mlat=52.5&mlon=13.4&zoom=16]',
    '[Story: open it in Telegram]',
    '[Contact: Ben, 491701234567]',
    '[Contact: Somebody else, 491709999999]',
  ]);
  expect(read.map(({ stated }) => stated)).toEqual([
    undefined,
    undefined,
    undefined,
    [{ channel: 'phone', address: '+491701234567' }],
    undefined,
  ]);
});

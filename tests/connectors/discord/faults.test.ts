import { afterEach, expect, test } from 'vitest';
import { discord } from '#main/connectors/discord/index';
import { DiscordServer } from '#main/simulators/discord';
import { OpenAccount } from '../open-account.ts';
import { failing } from '../trial.ts';

const noon = Date.UTC(2026, 10, 18, 12);
const minute = 60_000;
const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function open(settings: Readonly<Record<string, unknown>> = {}) {
  const clock = { now: noon };
  const server = await new DiscordServer({ now: () => clock.now }).open();
  const { account } = server;
  const shop = new OpenAccount(
    { ...account, settings: { ...account.settings, ...settings } },
    { connector: discord, now: () => clock.now },
  );
  opened.push(async () => {
    await shop.session.close();
    await server.close();
  });
  return { server, shop, clock };
}

test('a bot that is shown no words is told so before anything is connected', async () => {
  const { server, shop } = await open();
  await shop.session.check();
  server.showsWords = false;
  expect(await failing(shop.session.check())).toMatchObject({ kind: 'refused', code: 'words-not-shown' });
});

test('a token that was made anew has to be given again', async () => {
  const { server, shop } = await open();
  server.resets();
  expect((await failing(shop.poll())).kind).toBe('needs-sign-in');
});

test('too many questions wait for as long as Discord says', async () => {
  const { server, shop, clock } = await open();
  const body = { message: 'You are being rate limited.', retry_after: 64.6, global: false };
  server.simulator.fail({ kind: 'answer', answer: { status: 429, body, headers: { 'retry-after': '65' } } });
  expect(await failing(shop.poll())).toMatchObject({ kind: 'rate-limited', until: clock.now + 65_000 });
});

test('of all channels those are read that were chosen, with their threads, and one that is closed stops no other', async () => {
  const { server, shop, clock } = await open({ channels: '#help' });
  server.channel('help');
  const thread = server.channel('A wedding cake', 'help');
  server.writes({ by: 'ben', text: 'Not for the shop' });
  server.writes({ by: 'ada', name: 'Ada', text: 'Do you bake to order?', channel: 'help' });
  server.writes({ by: 'cem', text: 'For 30 guests', channel: thread });
  await shop.poll();
  expect((await shop.read()).map(({ text, subject, author }) => [text, subject, author.name])).toEqual([
    ['Do you bake to order?', '#help', 'Ada (@ada)'],
    ['For 30 guests', '#A wedding cake', '@cem'],
  ]);
  server.closes('help');
  server.writes({ by: 'cem', text: 'And gluten-free', channel: thread });
  clock.now += minute;
  await shop.poll();
  expect((await shop.read()).at(-1)?.text).toBe('And gluten-free');
});

test('what many write is read in pieces, shuffled, and in spite of a kill, each once', async () => {
  const { server, shop, clock } = await open();
  server.shuffled = true;
  for (let at = 0; at < 260; at++) server.writes({ by: 'ben', text: `${at}`, at: clock.now - 60 * minute + at * 1000 });
  await shop.log.poll(shop.session, () => true);
  await shop.poll();
  expect(new Set((await shop.read()).map(({ text }) => text)).size).toBe(260);
  expect(await shop.poll()).toBe(0);
  for (let at = 260; at < 400; at++) server.writes({ by: 'ben', text: `${at}` });
  clock.now += minute;
  await shop.poll();
  expect(shop.log.items.size).toBe(400);
  expect(shop.log.listed.size).toBe(400);
  expect(server.simulator.exceeded).toEqual([]);
});

test('an edit is another reading, a deletion is told, and who left no words but came is a follower', async () => {
  const { server, shop, clock } = await open();
  const [edited, deleted] = [server.writes({ by: 'ben', text: 'rey?' }), server.writes({ by: 'ben', text: 'Spam' })];
  server.joins('dora');
  await shop.poll();
  expect((await shop.read()).map(({ kind }) => kind)).toEqual(['follow', 'comment', 'comment']);
  clock.now += minute;
  server.edits(edited, 'rye?');
  server.deletes(deleted);
  await shop.poll();
  expect(shop.became()).toEqual({ [deleted]: 'deleted' });
  expect((await shop.read()).map(({ text }) => text)).toContain('rye?');
  expect(await shop.poll()).toBe(0);
});

test('who speaks for the shop is the shop, and other bots are nobody', async () => {
  const { server, shop } = await open({ team: 'Anna' });
  server.writes({ by: 'anna', text: 'We are open' });
  await shop.poll();
  expect(await shop.read()).toMatchObject([{ direction: 'outbound', author: { address: shop.address } }]);
});

test('an answer that is sent twice is one, and one whose receipt was lost is found', async () => {
  const { server, shop, clock } = await open();
  const asked = server.writes({ by: 'ben', text: 'Rye?' });
  await shop.poll();
  const [given] = await shop.read();
  if (!given) throw new Error('Nothing was read');
  const answer = shop.answer(given, 'Yes, *from eight* on.', clock.now);
  server.simulator.fail({ kind: 'cut', after: 'half' }, { when: ({ method }) => method === 'POST' });
  expect((await failing(shop.session.send(answer))).mayHaveLeft).toBe(true);
  const found = await shop.session.findSent(answer);
  expect(await shop.session.send(answer)).toEqual(found);
  expect(server.sent).toEqual([answer.text]);
  server.deletes(asked);
  const again = { ...answer, providerId: 'b@shop' };
  expect(await failing(shop.session.send(again))).toMatchObject({ code: 'gone-there', mayHaveLeft: false });
});

test('a server is named by the address of one of its channels', async () => {
  const world = { signal: new AbortController().signal, now: () => noon };
  const server = 'https://discord.com/channels/700000000000000001/710000000000000000';
  const located = await discord.locate?.({ server, channels: '#help, Orders', team: '' }, world);
  expect(located).toMatchObject({
    address: 'discord:server:700000000000000001',
    settings: { channels: ['help', 'orders'], team: [], api: 'https://discord.com/api/v10/' },
  });
  expect((await failing(discord.locate?.({ server: 'my server' }, world) ?? Promise.resolve())).code).toBe(
    'nothing-to-read-there',
  );
});

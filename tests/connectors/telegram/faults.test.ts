import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import type { Incoming } from '#main/connectors/connector';
import { failing } from '../trial.ts';
import { answerTo, openBot, type BotUnderTest } from './bot.ts';

const now = Date.UTC(2026, 10, 22, 12);
const day = 24 * 60 * 60_000;

async function firstRead({ log, session, read }: BotUnderTest): Promise<Incoming> {
  await log.poll(session());
  const [first] = await read();
  if (!first || 'ignored' in first) throw new Error('Nothing was read');
  return first;
}

test('the wait that Telegram names in its answer is kept', async () => {
  const bot = await openBot({ now: () => now });
  const body = {
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 37',
    parameters: { retry_after: 37 },
  };
  bot.simulator.fail({ kind: 'answer', answer: { status: 429, body } });
  expect(await failing(bot.session().check())).toMatchObject({ kind: 'rate-limited', until: now + 37_000 });
});

test('a program that takes the messages elsewhere is told as what it is', async () => {
  const bot = await openBot();
  bot.simulator.webhook = 'https://elsewhere.example/';
  const expected = { kind: 'refused', code: 'fetched-elsewhere' };
  expect(await failing(bot.session().check())).toMatchObject(expected);
  expect(await failing(bot.log.poll(bot.session()))).toMatchObject(expected);
});

test('a second program that takes over while this one waits is told by the next poll, once', async () => {
  const bot = await openBot();
  const heard = Promise.withResolvers<void>();
  const session = bot.session({ heard: () => heard.resolve() });
  await bot.log.poll(session);
  await session.watch();
  await expect.poll(() => bot.simulator.isAwaited).toBe(true);
  bot.simulator.fetchedElsewhere();
  await heard.promise;
  expect(await failing(bot.log.poll(session))).toMatchObject({ code: 'fetched-elsewhere' });
  expect(await bot.log.poll(session)).toBe(0);
});

test('the token of another bot is not taken for this one’s', async () => {
  const bot = await openBot();
  const body = { ok: true, result: { id: 1, is_bot: true, first_name: 'Other', username: 'other_bot' } };
  bot.simulator.fail({ kind: 'answer', answer: { body } });
  expect(await failing(bot.session().check())).toMatchObject({ kind: 'needs-sign-in', code: 'token-not-accepted' });
});

test('the token stands in no failure, whatever goes wrong, nor in what was read', async () => {
  const bot = await openBot();
  const { simulator } = bot;
  const told: unknown[] = [];
  const faults = [
    { kind: 'dropped' },
    { kind: 'cut', after: 'half' },
    { kind: 'answer', answer: { status: 500, body: 'oops' } },
    { kind: 'answer', answer: { status: 404, body: { ok: false, description: 'Not Found' } } },
    { kind: 'answer', answer: { status: 302, headers: { location: '/elsewhere' }, body: '' } },
    { kind: 'answer', answer: { body: { ok: true, result: 'nothing of the kind' } } },
  ] as const;
  for (const fault of faults) {
    simulator.fail(fault);
    told.push(await failing(bot.session().check()));
  }
  simulator.sends(Buffer.from('a picture'));
  simulator.fail({ kind: 'dropped' }, { when: ({ path }) => path.startsWith('/file/') });
  told.push(await failing(bot.log.poll(bot.session())));
  await bot.log.poll(bot.session());
  const written = inspect(told, { depth: 20, showHidden: true }) + bot.log.texts().join('') + bot.log.cursor;
  const [, secret = ''] = simulator.secret.split(':');
  expect(secret.length).toBeGreaterThan(10);
  expect(written).not.toContain(secret);
  expect(bot.log.items.size).toBe(1);
});

test('an answer goes below what it answers, and through the business account where that was written to', async () => {
  const bot = await openBot();
  bot.simulator.writes('Is there rye?', { business: true });
  const given = await firstRead(bot);
  await bot.session().send(answerTo(given, 'Yes, from eight.'));
  const asked = bot.simulator.asked.find(({ path }) => path.endsWith('/sendMessage'));
  expect(JSON.parse(asked?.body ?? '')).toEqual({
    ...{ chat_id: 700_000_001, text: 'Yes, from eight.', business_connection_id: bot.simulator.connection },
    reply_parameters: { message_id: 1, allow_sending_without_reply: true },
  });
  expect(bot.simulator.exceeded).toEqual([]);
});

test('a business chat takes no answer after a day; nothing is asked of Telegram then', async () => {
  const bot = await openBot({ now: () => now });
  bot.simulator.writes('Is there rye?', { business: true, at: now - 1000 });
  const given = await firstRead(bot);
  const late = answerTo(given, 'Yes', { heardAt: now - day - 1 });
  expect(await failing(bot.session().send(late))).toMatchObject({ kind: 'refused', code: 'window-closed' });
  expect(bot.simulator.sent).toEqual([]);
});

test('who blocked the bot, or never wrote, takes no message', async () => {
  let at = now;
  const bot = await openBot({ now: () => at });
  bot.simulator.writes('Hello');
  const given = await firstRead(bot);
  bot.simulator.blocks();
  const refused = { kind: 'refused', code: 'not-taken-there', mayHaveLeft: false };
  expect(await failing(bot.session().send(answerTo(given, 'Hello!')))).toMatchObject(refused);
  at += 2000;
  const { id } = bot.simulator.people.person('stranger');
  const to = { thread: null, inReplyTo: null, to: [{ name: null, address: `tg:${id}` }] };
  expect(await failing(bot.session().send(answerTo(given, 'Hello!', to)))).toMatchObject(refused);
});

test('an answer whose receipt was cut off may have left, and nobody can say', async () => {
  const bot = await openBot();
  bot.simulator.writes('Is there rye?');
  const given = await firstRead(bot);
  bot.simulator.fail({ kind: 'cut', after: 'nothing' }, { when: ({ path }) => path.endsWith('/sendMessage') });
  const session = bot.session();
  const item = answerTo(given, 'Yes');
  expect(await failing(session.send(item))).toMatchObject({ kind: 'unreachable', mayHaveLeft: true });
  expect(bot.simulator.sent).toHaveLength(1);
  expect(await session.findSent(item)).toBeNull();
});

test('that a customer was read is told in a business chat, and left alone elsewhere', async () => {
  const bot = await openBot();
  bot.simulator.writes('To the shop', { business: true });
  bot.simulator.writes('To the bot');
  await bot.log.poll(bot.session());
  const marks = [...bot.log.items.values()].map(
    ({ stream, item }) => ({ stream, item, mark: 'seen', on: true }) as const,
  );
  expect(await bot.session().mark(marks)).toEqual(marks.slice(1));
  expect(bot.simulator.seen).toEqual([1]);
});

import { z } from 'zod';
import type { Mark, Session, World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { Bot } from './bot.ts';
import { Listening } from './listening.ts';
import { addressOf } from './locate.ts';
import { poll, type PollParts } from './poll.ts';
import { sendAnswer } from './send.ts';
import { spotIn, type TelegramSettings } from './settings.ts';

const me = z.object({ id: z.number().int(), username: z.string() });
const hook = z.object({ url: z.string().catch('') });

/** A bot at work. Nothing is open between two questions but the one that waits for news. */
export function openSession(settings: TelegramSettings, world: World): Session {
  const closing = new AbortController();
  const signal = AbortSignal.any([world.signal, closing.signal]);
  const bot = new Bot(settings, { ...world, signal });
  const address = addressOf(settings.bot);
  let known: Promise<number> | null = null;
  const whoAmI = async (): Promise<number> => {
    const { id, username } = await bot.call({ name: 'getMe' }, me, signal);
    // The token of another bot of theirs: its customers would be taken for this one's.
    if (addressOf(username) === address) return id;
    throw new ProviderFailure('needs-sign-in', 'token-not-accepted', { detail: `@${username}` });
  };
  const parts: PollParts = {
    ...{ bot, address, signal },
    me: async () => {
      known ??= whoAmI();
      return known.catch((failure: unknown) => {
        known = null;
        throw failure;
      });
    },
  };
  const listening = new Listening(parts, world.heard);
  return {
    check: async (step = () => undefined) => {
      step(0, 2);
      await whoAmI();
      step(1, 2);
      const { url } = await bot.call({ name: 'getWebhookInfo' }, hook, signal);
      if (url !== '') throw new ProviderFailure('refused', 'fetched-elsewhere', { detail: 'Telegram' });
      step(2, 2);
    },
    poll: async function* (position) {
      await listening.end();
      if (position.cursor !== null) listening.from(position.cursor);
      for await (const page of poll(position, parts)) {
        yield page;
        // Asked for the next page, so this one is in the log.
        if (page.cursor !== null) listening.from(page.cursor);
      }
    },
    mark: (marks) => readInBusiness(marks, parts),
    moderate: async () => 'published',
    // Telegram tells of everything once.
    read: async () => null,
    watch: () => listening.begin(),
    folders: async () => [],
    send: (item) => sendAnswer(item, parts),
    findSent: async () => null,
    close: async () => {
      closing.abort();
      await listening.quiet();
    },
  };
}

/** Only a business chat shows the customer that they were read; the bot's own has no such mark. */
async function readInBusiness<Given extends Mark>(
  marks: readonly Given[],
  { bot, signal }: PollParts,
): Promise<Given[]> {
  const refused: Given[] = [];
  for (const mark of marks) {
    const spot = spotIn(mark.item);
    if (!spot || spot.connection === '' || mark.mark !== 'seen' || !mark.on) {
      refused.push(mark);
      continue;
    }
    const given = { business_connection_id: spot.connection, chat_id: spot.chat, message_id: spot.message };
    try {
      await bot.call({ name: 'readBusinessMessage', given }, z.unknown(), signal);
    } catch (failure) {
      if (!(failure instanceof ProviderFailure) || failure.kind !== 'refused') throw failure;
      refused.push(mark);
    }
  }
  return refused;
}

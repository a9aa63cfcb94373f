import { z } from 'zod';
import { openApi, understood, type ApiAnswer, type ApiQuestion, type Ask } from '#main/connectors/api';
import type { World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { Throttle } from '#main/connectors/throttle';
import { discordChannel } from './channel.ts';
import type { DiscordSettings } from './settings.ts';

/** Discord wants every bot to name itself so. */
const userAgent = 'DiscordBot (https://github.com/shopbell, 1)';

/** Discord's API in the name of a bot. */
export function openBot({ api }: DiscordSettings, { clock, signal, credentials, asked }: World): Ask {
  const world = { signal, now: () => clock.now() };
  const throttle = new Throttle(discordChannel.abilities.limits, { ...world, asked });
  const ask = openApi({ base: api, world, throttle, failureOf });
  return async (question) => {
    const { secret } = await credentials();
    // Anything else would break the header, and says that it is no token.
    const token = secret.reveal().trim();
    if (!/^[\x21-\x7e]+$/u.test(token)) throw new ProviderFailure('needs-sign-in', 'account-needs-sign-in');
    const headers = { authorization: `Bot ${token}`, 'user-agent': userAgent };
    return ask({ bucket: 'question', ...question, headers });
  };
}

const refusal = z.object({ code: z.number().catch(0), message: z.string().catch('') });
/** Discord's own numbers: what is answered, where it stood, and whether it may be seen. */
const gone = new Set([10_003, 10_008]);

function failureOf({ status, body }: ApiAnswer, { sends = false }: ApiQuestion): ProviderFailure {
  const { code, message } = refusal.catch({ code: 0, message: '' }).parse(body);
  const detail = `Discord: ${message || status}`;
  if (status === 401) return new ProviderFailure('needs-sign-in', 'account-needs-sign-in', { detail });
  // What is answered is named wrongly (50035) only where it was taken away.
  const missing = gone.has(code) || (sends && code === 50_035 && /message_reference/u.test(JSON.stringify(body)));
  if (missing) return new ProviderFailure('refused', 'gone-there', { detail: 'Discord' });
  return new ProviderFailure('refused', 'server-refused', { detail });
}

const application = z.object({ flags: z.number().catch(0) });
/** That an app may read the words of messages: for large servers, and for all others. */
const readsWords = (1 << 18) | (1 << 19);

/** Fails as `words-not-shown` where Discord shows the bot no words. */
export async function requireWords(ask: Ask): Promise<void> {
  const { body } = await ask({ path: 'applications/@me' });
  if ((understood(application, body, 'Discord').flags & readsWords) === 0)
    throw new ProviderFailure('refused', 'words-not-shown', { detail: 'Discord' });
}

/** The bot's own number. */
export async function whoAmI(ask: Ask): Promise<string> {
  const { body } = await ask({ path: 'users/@me' });
  return understood(z.object({ id: z.string() }), body, 'Discord').id;
}

import { openTelegramSimulator, type Written } from '#main/simulators/telegram/index';
import type { Network } from '../network.ts';
import { shopName } from '../shop.ts';

const bot = 'crumb_and_clove_bot';

export async function openTelegram(): Promise<Network> {
  const telegram = await openTelegramSimulator({ bot, name: shopName });
  const address = `@${bot}`;
  return {
    channel: 'telegram',
    account: {
      ...{ address, name: shopName, secret: telegram.secret },
      settings: { bot, api: `${telegram.url}/`, interval: 1 },
    },
    own: { name: shopName, address },
    whois: ({ name, handle }) => {
      const { id, username } = telegram.people.person(handle, name);
      const shown = username === undefined ? name : `${name} (@${username})`;
      return { party: { name: shown, address: `tg:${id}` }, thread: `:${id}` };
    },
    says: ({ by: { name, handle }, text, at }) => {
      const { chat }: Written = telegram.writes(text, { by: handle, name, at });
      return chat.username ?? chat.first_name;
    },
    recalls: ({ by: { name, handle }, at }) => {
      telegram.wrote({ by: handle, name, at });
      return null;
    },
    answered: () => telegram.sent.map(({ to }) => to),
    close: () => telegram.close(),
  };
}

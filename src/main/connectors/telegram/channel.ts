import type { ChannelData } from '#main/connectors/connector';

/** [M] How long Telegram keeps what a bot did not fetch, and how long a business chat takes answers. */
export const day = 24 * 60 * 60_000;

export const telegramChannel: ChannelData = {
  channel: 'telegram',
  name: 'Telegram',
  about: 'What customers write to your bot, or to your own account with Telegram Business.',
  signIn: {
    fields: [
      {
        ...{ name: 'bot', kind: 'text', label: 'User name of the bot', hint: null },
        placeholder: '@your_shop_bot',
      },
    ],
    secret: { label: 'Token of the bot', hint: 'BotFather shows it when the bot is made, and again with /token.' },
    browser: null,
  },
  connecting: {
    effort: 'minute',
    steps: [
      'Open Telegram, search for @BotFather (with the blue mark) and send it /newbot.',
      'Choose a name for your shop, then a user name that ends in “bot”.',
      'Copy the token that BotFather answers with: figures, a colon, letters.',
      'To answer from your own account instead: open Settings, Telegram Business, Chatbots, and choose the bot.',
      'Put t.me/ and the user name where customers see it: your site, the counter, your cards.',
    ],
    link: 'https://t.me/BotFather',
    limits: [
      'Customers have to write first, and can block the bot.',
      'Only one program at a time can fetch the messages of a bot.',
    ],
  },
  prices: null,
  abilities: {
    kinds: ['message', 'reaction', 'follow', 'unfollow'],
    answers: [
      {
        ...{ visibility: 'private', kinds: ['message', 'reaction', 'follow'], once: false },
        ...{ addressed: false, formatted: false, attachments: false },
        maximumLength: { most: 4096, unit: 'units' },
        // A business chat closes after a day, a bot's never: `send.ts` tells them apart.
        ...{ window: null, windowFrom: 'heard' },
      },
    ],
    sendGuarantee: 'at-most-once',
    pollInterval: 60_000,
    marks: true,
    moderation: [],
    edits: 'told',
    deletions: 'told',
    remembers: day,
    // Telegram names no number; to one chat it wants about one message in a second.
    limits: [{ bucket: 'send', requests: 1, per: 1000 }],
  },
};

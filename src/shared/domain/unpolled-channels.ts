import type { Channel } from './channel.ts';

/**
 * A network that no program on one's own computer can read: why, and what is done instead. `instead`: its notification mails
 * are understood in any connected mailbox; a chat it exports is imported; it is answered at a page of its own; it is written
 * down by hand.
 */
export type UnpolledChannel = Readonly<{
  channel: Channel;
  name: string;
  why: string;
  instead: readonly Readonly<{ way: 'mails' | 'import' | 'page' | 'by-hand'; words: string; link: string | null }>[];
}>;

/** [M] What these networks say of their interfaces as of 2026; where one of them opens up, its entry becomes a connector. */
export const unpolledChannels: readonly UnpolledChannel[] = [
  {
    channel: 'whatsapp',
    name: 'WhatsApp',
    why: 'WhatsApp hands new messages only to a server that is always on the internet. It has no way to ask for them afterwards.',
    instead: [
      {
        way: 'import',
        words:
          'Export a chat on your phone (open the chat, menu, More, Export chat) and import the file here. Later exports add only what is new.',
        link: null,
      },
      {
        way: 'page',
        words: 'A customer with a mobile number has a button on their card that opens their chat in WhatsApp.',
        link: 'https://web.whatsapp.com/',
      },
      { way: 'by-hand', words: 'Press l to write down in seconds what was said there.', link: null },
    ],
  },
  {
    channel: 'tiktok',
    name: 'TikTok',
    why: 'TikTok lets only partners it has approved read comments and messages, and none at all read messages in the European Economic Area, Switzerland and the United Kingdom.',
    instead: [
      {
        way: 'mails',
        words:
          'Turn on e-mail notifications at TikTok: they appear here as what somebody said, with a button to answer there.',
        link: 'https://www.tiktok.com/setting',
      },
      { way: 'page', words: 'Answer in TikTok’s own inbox.', link: 'https://www.tiktok.com/messages' },
      { way: 'by-hand', words: 'Press l to write down in seconds what was said there.', link: null },
    ],
  },
  {
    channel: 'etsy',
    name: 'Etsy',
    why: 'Etsy has no interface for messages, and none is planned.',
    instead: [
      {
        way: 'mails',
        words:
          'Etsy sends every message of a buyer by e-mail: it appears here under their name, with a button to answer there.',
        link: 'https://www.etsy.com/your/account/emails',
      },
      { way: 'page', words: 'Answer on Etsy’s messages page.', link: 'https://www.etsy.com/messages' },
      { way: 'by-hand', words: 'Press l to write down in seconds what was said there.', link: null },
    ],
  },
];

/** Where a chat with somebody is opened who has this number (E.164); null where WhatsApp cannot tell whose it is. */
export function whatsappLink(number: string): string | null {
  const digits = /^\+(?<digits>[1-9]\d{6,14})$/u.exec(number)?.groups?.['digits'];
  return digits === undefined ? null : `https://wa.me/${digits}`;
}

import type { ChannelData } from '#main/connectors/connector';

export const emailChannel: ChannelData = {
  channel: 'email',
  name: 'E-mail',
  about: 'A mailbox, by IMAP and SMTP.',
  // Its servers are looked up by the address, and may ask to sign in in the browser: it has a form of its own.
  signIn: null,
  connecting: {
    effort: 'minute',
    steps: [
      'Have your address and its password at hand; Gmail, Yahoo and iCloud want an app password, which the form explains.',
      'At Microsoft and other providers you sign in on their own page.',
    ],
    link: null,
    limits: [],
  },
  prices: null,
  abilities: {
    kinds: ['message', 'form', 'review'],
    answers: [
      {
        visibility: 'private',
        kinds: null,
        once: false,
        addressed: true,
        formatted: true,
        attachments: true,
        maximumLength: null,
        window: null,
        windowFrom: 'answered',
      },
    ],
    sendGuarantee: 'searchable',
    pollInterval: 2 * 60_000,
    marks: true,
    moderation: [],
    edits: 'never',
    deletions: 'told',
    remembers: null,
    limits: [],
  },
};

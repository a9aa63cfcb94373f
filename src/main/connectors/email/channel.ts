import type { ChannelData } from '#main/connectors/connector';

export const emailChannel: ChannelData = {
  channel: 'email',
  name: 'E-mail',
  about: 'A mailbox, by IMAP and SMTP.',
  // Its servers are looked up by the address, and may ask to sign in in the browser: it has a form of its own.
  signIn: null,
  abilities: {
    kinds: ['message', 'form', 'review'],
    answers: [
      {
        visibility: 'private',
        addressed: true,
        formatted: true,
        attachments: true,
        maximumLength: null,
        window: null,
      },
    ],
    sendGuarantee: 'searchable',
    pollInterval: 2 * 60_000,
    marks: true,
    moderation: [],
  },
};

import type { ChannelData } from '#main/connectors/connector';

const hour = 60 * 60_000;
const week = 7 * 24 * hour;

export const instagramChannel: ChannelData = {
  channel: 'instagram',
  name: 'Instagram',
  about: 'Direct messages, comments below your posts, and photos you are tagged in, of a business or creator account.',
  signIn: {
    fields: [
      {
        ...{ name: 'clientId', kind: 'text', label: 'Instagram app ID', placeholder: '', optional: true },
        hint: 'Of your own app at developers.facebook.com, under Instagram, API setup with Instagram login.',
      },
      {
        ...{ name: 'username', kind: 'text', label: 'Account', placeholder: 'yourbakery', chosen: true },
        hint: 'Its name, without the @.',
      },
    ],
    secret: {
      label: 'Instagram app secret',
      hint: 'Beside the app ID. From the command line a token of the account does alone.',
    },
    // Meta's own page: nobody else gets to see the code. Its address has to stand among those of the app.
    browser: { redirect: { kind: 'https', address: 'https://www.facebook.com/connect/login_success.html' } },
  },
  connecting: {
    effort: 'own-app',
    steps: [
      'In Instagram’s settings, make your account a professional one, and under Messages and story replies allow access to messages.',
      'Sign in at developers.facebook.com, create an app of the type Business, and add Instagram to it.',
      'Under API setup with Instagram login, add your account, and the redirect address below.',
      'Copy the Instagram app ID and its secret, fill them in here, and sign in.',
    ],
    link: 'https://developers.facebook.com/apps/',
    limits: [
      'Of each conversation the newest 20 messages can be read; connect it before you need them.',
      'Requests that nobody moved for 30 days are not shown to apps.',
      'Messages are answered within 24 hours, as a person within 7 days; a comment in private a single time, within 7 days.',
      'Mentions in stories and captions, likes and shares are not told to programs that ask.',
    ],
  },
  prices: null,
  abilities: {
    kinds: ['message', 'comment', 'mention'],
    answers: [
      {
        ...{ visibility: 'public', kinds: ['comment'], once: false, addressed: false, formatted: false },
        ...{ attachments: false, maximumLength: { most: 2200, unit: 'units' }, window: null, windowFrom: 'answered' },
      },
      {
        ...{ visibility: 'private', kinds: ['message'], once: false, addressed: false, formatted: false },
        ...{ attachments: false, maximumLength: { most: 1000, unit: 'bytes' }, window: week, windowFrom: 'heard' },
      },
      {
        ...{ visibility: 'private', kinds: ['comment'], once: true, addressed: false, formatted: false },
        ...{ attachments: false, maximumLength: { most: 1000, unit: 'bytes' }, window: week, windowFrom: 'answered' },
      },
    ],
    sendGuarantee: 'searchable',
    pollInterval: 3 * 60_000,
    marks: false,
    moderation: ['published', 'held'],
    edits: 'compared',
    deletions: 'compared',
    remembers: null,
    // Meta has a second; what leaves a second apart may arrive closer together.
    limits: [
      { bucket: 'conversations', requests: 2, per: 1100 },
      { bucket: 'private-replies', requests: 750, per: hour },
      { bucket: 'send', requests: 300, per: 1100 },
    ],
  },
};

import type { ChannelData } from '#main/connectors/connector';

const day = 24 * 60 * 60_000;

export const facebookChannel: ChannelData = {
  channel: 'facebook',
  name: 'Facebook page',
  about:
    'Messages on Messenger, comments below your posts, what visitors write on your page, and where others mention it.',
  signIn: {
    fields: [
      {
        ...{ name: 'clientId', kind: 'text', label: 'App ID', placeholder: '', optional: true },
        hint: 'Of your own app at developers.facebook.com.',
      },
      {
        ...{ name: 'page', kind: 'text', label: 'Page', placeholder: 'yourbakery', chosen: true },
        hint: 'Its number, or the name in its address.',
      },
    ],
    secret: {
      label: 'App secret',
      hint: 'Beside the app ID, under App settings, Basic. From the command line a page access token does alone.',
    },
    browser: { redirect: { kind: 'https', address: 'https://www.facebook.com/connect/login_success.html' } },
  },
  connecting: {
    effort: 'own-app',
    steps: [
      'Sign in at developers.facebook.com with the account that looks after your page.',
      'Create an app of the type Business, and add Facebook Login and Messenger to it.',
      'Under Facebook Login, Settings, switch on “Embedded browser OAuth login”, and add the redirect address below.',
      'Under App settings, Basic, copy the app ID and the app secret, and fill them in here.',
      'Sign in, and choose the page.',
    ],
    link: 'https://developers.facebook.com/apps/',
    limits: [
      'Messages of customers are shown to an app only after Meta approved it (Advanced Access); until then only those of people with a role on the app.',
      'Messages are answered within 24 hours, as a person within 7 days; a comment in private a single time, within 7 days.',
      'Who liked or shared a post is not told to apps, nor who recommends the page.',
    ],
  },
  prices: null,
  abilities: {
    kinds: ['message', 'comment', 'mention'],
    answers: [
      {
        ...{ visibility: 'public', kinds: ['comment', 'mention'], once: false, addressed: false, formatted: false },
        ...{ attachments: false, maximumLength: { most: 8000, unit: 'units' }, window: null, windowFrom: 'answered' },
      },
      {
        ...{ visibility: 'private', kinds: ['message'], once: false, addressed: false, formatted: false },
        ...{ attachments: false, maximumLength: { most: 2000, unit: 'units' }, window: 7 * day, windowFrom: 'heard' },
      },
      {
        ...{ visibility: 'private', kinds: ['comment'], once: true, addressed: false, formatted: false },
        ...{
          attachments: false,
          maximumLength: { most: 2000, unit: 'units' },
          window: 7 * day,
          windowFrom: 'answered',
        },
      },
    ],
    sendGuarantee: 'searchable',
    pollInterval: 3 * 60_000,
    marks: false,
    moderation: ['published', 'held'],
    edits: 'compared',
    deletions: 'compared',
    remembers: null,
    // Messenger's "Rate limiting" has a second; what leaves a second apart may arrive closer together.
    limits: [
      { bucket: 'conversations', requests: 2, per: 1100 },
      { bucket: 'send', requests: 300, per: 1100 },
    ],
  },
};

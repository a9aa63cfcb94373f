import type { ChannelData } from '#main/connectors/connector';

export const threadsChannel: ChannelData = {
  channel: 'threads',
  name: 'Threads',
  about: 'Replies to what you post on Threads, and where others mention you.',
  signIn: {
    fields: [
      {
        ...{ name: 'clientId', kind: 'text', label: 'Threads app ID', placeholder: '', optional: true },
        hint: 'Of your own app at developers.facebook.com, under Use cases, Access the Threads API, Settings.',
      },
      {
        ...{ name: 'username', kind: 'text', label: 'Profile', placeholder: 'yourbakery', chosen: true },
        hint: 'Its name, without the @.',
      },
    ],
    secret: {
      label: 'Threads app secret',
      hint: 'Beside the app ID. From the command line a token of the profile does alone.',
    },
    // Meta's own page: nobody else gets to see the code. Its address has to stand among those of the app.
    browser: { redirect: { kind: 'https', address: 'https://www.facebook.com/connect/login_success.html' } },
  },
  connecting: {
    effort: 'own-app',
    steps: [
      'Sign in at developers.facebook.com, and create an app with the use case “Access the Threads API”.',
      'Add your profile as a Threads tester under App roles, and accept that in Threads: Settings, Website permissions.',
      'Under the use case’s settings, add the redirect address below.',
      'Copy the Threads app ID and its secret, fill them in here, and sign in.',
    ],
    link: 'https://developers.facebook.com/apps/',
    limits: [
      'There are no messages in private; likes, reposts and followers are told as numbers alone.',
      'A thousand answers in 24 hours.',
    ],
  },
  prices: null,
  abilities: {
    kinds: ['comment', 'mention'],
    answers: [
      {
        ...{ visibility: 'public', kinds: null, once: false, addressed: false, formatted: false, attachments: false },
        ...{ maximumLength: { most: 500, unit: 'characters' }, window: null, windowFrom: 'answered' },
      },
    ],
    sendGuarantee: 'searchable',
    pollInterval: 5 * 60_000,
    marks: false,
    moderation: ['published', 'held'],
    edits: 'compared',
    deletions: 'compared',
    remembers: null,
    limits: [{ bucket: 'replies', requests: 1000, per: 24 * 60 * 60_000 }],
  },
};

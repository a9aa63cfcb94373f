import type { ChannelData } from '#main/connectors/connector';
import { redirect } from './client.ts';

/** https://docs.bsky.app/docs/advanced-guides/rate-limits: of the 5,000 points an hour a post takes 3. */
const limits = [
  { bucket: 'request', requests: 3000, per: 5 * 60_000 },
  { bucket: 'session', requests: 30, per: 5 * 60_000 },
  { bucket: 'session', requests: 300, per: 24 * 60 * 60_000 },
  { bucket: 'write', requests: 1666, per: 60 * 60_000 },
];

export const blueskyChannel: ChannelData = {
  channel: 'bluesky',
  name: 'Bluesky',
  about: 'Who answers your posts there or mentions you, likes, reposts, new followers, and messages in private.',
  signIn: {
    fields: [
      {
        name: 'handle',
        kind: 'text',
        label: 'Handle',
        hint: 'The name of your account, with or without the @.',
        placeholder: 'your-shop.bsky.social',
      },
      {
        name: 'server',
        kind: 'address',
        optional: true,
        label: 'Server',
        hint: 'Only where the account is on a server of your own. It is found by the handle otherwise.',
        placeholder: '',
      },
    ],
    secret: {
      ...{ optional: true, instead: true },
      label: 'App password',
      hint: 'Made at Bluesky: Settings, Privacy and security, App passwords. Leave it empty to sign in at the network’s own page instead, anew every two weeks.',
    },
    browser: { redirect: { kind: 'loopback', address: redirect } },
  },
  connecting: {
    effort: 'minute',
    steps: [
      'Sign in at Bluesky, and open Settings, Privacy and security, App passwords.',
      'Choose “Add app password”, and name it “Shopbell”.',
      'Tick “Allow access to your direct messages” where those are to come in too.',
      'Copy the password that is shown once, and put it in here with your handle.',
      'Or without one: fill in your handle alone, sign in at the page that opens, and choose Authorize. Servers end that after two weeks; then you sign in again.',
    ],
    link: 'https://bsky.app/settings/app-passwords',
    limits: [
      'Answers have 300 signs at most.',
      'Direct messages come in only where the app password allows it.',
      'That a post older than the newest hundred notifications was deleted is not told.',
    ],
  },
  prices: null,
  abilities: {
    kinds: ['comment', 'mention', 'share', 'reaction', 'follow', 'unfollow', 'message'],
    answers: [
      {
        visibility: 'public',
        kinds: ['comment', 'mention'],
        ...{ once: false, addressed: false, formatted: false, attachments: false },
        // app.bsky.feed.post: 300 graphemes, and 3,000 bytes, which few languages reach before.
        maximumLength: { most: 300, unit: 'graphemes' },
        ...{ window: null, windowFrom: 'answered' },
      },
      {
        visibility: 'private',
        kinds: ['message'],
        ...{ once: false, addressed: false, formatted: false, attachments: false },
        // chat.bsky.convo.defs#messageInput
        maximumLength: { most: 1000, unit: 'graphemes' },
        ...{ window: null, windowFrom: 'answered' },
      },
    ],
    // A post is written under a key of ours, twice as once; a message in private is not, and is looked for.
    sendGuarantee: 'searchable',
    pollInterval: 60_000,
    marks: false,
    moderation: [],
    edits: 'never',
    deletions: 'told',
    remembers: null,
    limits,
  },
};

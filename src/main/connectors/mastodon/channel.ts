import type { ChannelData } from '#main/connectors/connector';
import type { AnswerAbility } from '#shared/domain/answering';

const answer: Omit<AnswerAbility, 'visibility' | 'kinds'> = {
  ...{ once: false, addressed: false, formatted: false, attachments: false, window: null, windowFrom: 'answered' },
  // A server may allow more or less: `send.ts` asks it.
  maximumLength: { most: 500, unit: 'status' },
  names: true,
};

export const mastodonChannel: ChannelData = {
  channel: 'mastodon',
  name: 'Mastodon',
  about: 'Who mentions, answers, boosts or follows you, and who writes to you in private, on any Mastodon server.',
  signIn: {
    fields: [
      {
        ...{ name: 'handle', kind: 'text', label: 'Your address there', hint: null },
        placeholder: '@your-shop@mastodon.social',
      },
    ],
    secret: {
      ...{ optional: true, instead: true },
      label: 'Access token',
      hint: 'Only where you do not sign in at your server’s page: Preferences, Development, New application.',
    },
    browser: { redirect: { kind: 'loopback', address: 'http://127.0.0.1/' } },
  },
  connecting: {
    effort: 'minute',
    steps: [
      'Fill in your whole address, as it stands on your profile: @your-shop@your.server.',
      'Your server’s page opens: sign in there and choose Authorize.',
      'Or without that page: open Preferences, Development, New application, allow “read” and “write:statuses”, and copy its access token.',
    ],
    link: null,
    limits: ['Answers below your posts that do not name you are not told to you.'],
  },
  prices: null,
  abilities: {
    kinds: ['message', 'comment', 'mention', 'reaction', 'share', 'follow', 'unfollow'],
    answers: [
      { ...answer, visibility: 'public', kinds: ['comment', 'mention'] },
      { ...answer, visibility: 'private', kinds: null },
    ],
    sendGuarantee: 'idempotent',
    pollInterval: 60_000,
    marks: false,
    moderation: [],
    edits: 'compared',
    deletions: 'compared',
    remembers: null,
    // https://docs.joinmastodon.org/api/rate-limits/, per account and per address.
    limits: [{ bucket: 'request', requests: 300, per: 5 * 60_000 }],
  },
};

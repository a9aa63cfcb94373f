import type { AnswerAbility } from '#shared/domain/answering';
import type { ChannelData } from '#main/connectors/connector';

/** Reddit compares the whole address, and an app has one. */
export const port = 8931;

/** Reddit's longest comment and message. */
const answer = {
  ...{ once: false, addressed: false, formatted: false, attachments: false, window: null, windowFrom: 'answered' },
  maximumLength: { most: 10_000, unit: 'characters' },
} as const satisfies Partial<AnswerAbility>;

export const redditChannel: ChannelData = {
  channel: 'reddit',
  name: 'Reddit',
  about: 'Answers to what you write, mentions of your name, messages, and all that is written in a subreddit of yours.',
  signIn: {
    fields: [
      {
        ...{ name: 'clientId', kind: 'text', label: 'Client ID of your app', placeholder: '' },
        hint: 'The letters and digits below its name and “installed app”.',
      },
      {
        ...{ name: 'subreddit', kind: 'text', optional: true, label: 'Subreddit of yours', placeholder: 'r/your_shop' },
        hint: 'Everything that is written there comes in, too.',
      },
      { name: 'user', kind: 'text', chosen: true, label: 'Account', hint: null, placeholder: '' },
    ],
    secret: null,
    browser: { redirect: { kind: 'ports', address: 'http://127.0.0.1/', ports: [port] } },
  },
  connecting: {
    effort: 'approval',
    steps: [
      'Ask Reddit for access to its API for your own account, with the form it links under “Responsible Builder Policy”, and wait for its answer.',
      'Sign in to Reddit as your shop and open reddit.com/prefs/apps.',
      'Choose “create another app”, then “installed app”.',
      'As redirect uri enter the redirect address below, and choose “create app”.',
      'Copy the letters and digits below the app’s name.',
    ],
    link: 'https://www.reddit.com/prefs/apps',
    limits: [
      'Reddit has to approve every program that uses its API, which may take weeks.',
      'Chats cannot be read: Reddit has no way to them for other programs.',
      'The first look goes back 30 days.',
    ],
  },
  prices: null,
  abilities: {
    kinds: ['comment', 'mention', 'message'],
    answers: [
      { ...answer, visibility: 'public', kinds: ['comment', 'mention'] },
      { ...answer, visibility: 'private', kinds: ['message'] },
    ],
    sendGuarantee: 'searchable',
    pollInterval: 60_000,
    marks: false,
    moderation: [],
    edits: 'compared',
    deletions: 'compared',
    remembers: null,
    limits: [{ bucket: 'question', requests: 100, per: 60_000 }],
  },
};

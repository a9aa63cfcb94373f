import type { ChannelData } from '#main/connectors/connector';

const day = 24 * 60 * 60_000;

export const linkedinChannel: ChannelData = {
  channel: 'linkedin',
  name: 'LinkedIn page',
  about: 'Comments on the posts of your company page, posts that mention it, likes and shares.',
  signIn: {
    fields: [
      { name: 'clientId', kind: 'text', label: 'Client ID', hint: 'On the page “Auth” of your app.', placeholder: '' },
      { name: 'organization', kind: 'text', chosen: true, label: 'Page', hint: null, placeholder: '' },
    ],
    secret: { label: 'Primary client secret', hint: 'Below the client ID.' },
    browser: { redirect: { kind: 'https', address: 'https://localhost/shopbell' } },
  },
  connecting: {
    effort: 'approval',
    steps: [
      'Sign in at linkedin.com/developers as an administrator of your page, and choose “Create app”; name your page.',
      'Open “Settings”, “Verify”, and confirm there that the app belongs to the page.',
      'Open “Products” and request “Community Management API”. LinkedIn examines the request; that takes some days.',
      'Open “Auth”, and add the redirect address below to the redirect URLs. Copy the client ID and the primary secret.',
    ],
    link: 'https://www.linkedin.com/developers/apps',
    limits: [
      'A sign-in lasts 60 days; LinkedIn then asks for another one.',
      'LinkedIn does not tell the names of those who write. Open a comment there to see who it is.',
      'Private messages of a page are open to no app.',
    ],
  },
  prices: null,
  abilities: {
    kinds: ['comment', 'mention', 'share', 'reaction'],
    answers: [
      {
        visibility: 'public',
        kinds: ['comment', 'mention', 'share'],
        once: false,
        addressed: false,
        formatted: false,
        attachments: false,
        maximumLength: { most: 1250, unit: 'characters' },
        window: null,
        windowFrom: 'answered',
      },
    ],
    sendGuarantee: 'searchable',
    pollInterval: 10 * 60_000,
    marks: false,
    moderation: [],
    edits: 'told',
    deletions: 'told',
    remembers: 60 * day,
    limits: [{ bucket: 'calls', requests: 500, per: day }],
  },
};

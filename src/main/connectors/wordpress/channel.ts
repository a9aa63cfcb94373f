import type { ChannelData } from '#main/connectors/connector';

export const wordpressChannel: ChannelData = {
  channel: 'wordpress',
  name: 'WordPress comments',
  about: 'What visitors write below the posts, pages and products of your site, those that wait to be let through too.',
  signIn: {
    fields: [
      {
        name: 'url',
        kind: 'address',
        label: 'Address of the site',
        hint: null,
        placeholder: 'https://your-shop.com',
      },
      {
        name: 'username',
        kind: 'text',
        label: 'User name',
        hint: 'Of an editor or administrator of the site.',
        placeholder: '',
      },
    ],
    secret: {
      label: 'Application password',
      hint: 'Made in your profile at the site: Users, Profile, Application Passwords. Not the password you sign in there with.',
    },
    browser: null,
  },
  connecting: {
    effort: 'minute',
    steps: [
      'Sign in to your site as an editor or administrator.',
      'Open Users, Profile, and scroll down to Application Passwords.',
      'Type “Shopbell”, choose Add, and copy the password that is shown once.',
    ],
    link: 'https://make.wordpress.org/core/2020/11/05/application-passwords-integration-guide/',
    limits: ['The site has to be reached by https.'],
  },
  prices: null,
  abilities: {
    kinds: ['comment', 'review', 'mention'],
    answers: [
      {
        visibility: 'public',
        kinds: null,
        once: false,
        addressed: false,
        formatted: false,
        attachments: false,
        // wp_get_comment_fields_max_lengths() gives 65,525 bytes; what is escaped on the way grows.
        maximumLength: { most: 60_000, unit: 'bytes' },
        window: null,
        windowFrom: 'answered',
      },
    ],
    sendGuarantee: 'searchable',
    pollInterval: 2 * 60_000,
    marks: false,
    moderation: ['published', 'held', 'spam', 'trashed'],
    edits: 'compared',
    deletions: 'compared',
    remembers: null,
    limits: [],
  },
};

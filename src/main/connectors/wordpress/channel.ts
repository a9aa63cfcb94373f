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
  },
  abilities: {
    kinds: ['comment', 'review', 'mention'],
    answers: [
      {
        visibility: 'public',
        addressed: false,
        formatted: false,
        attachments: false,
        // wp_get_comment_fields_max_lengths() gives 65,525 bytes; what is escaped on the way grows.
        maximumLength: { most: 60_000, unit: 'bytes' },
        window: null,
      },
    ],
    sendGuarantee: 'searchable',
    pollInterval: 2 * 60_000,
    marks: false,
    moderation: ['published', 'held', 'spam', 'trashed'],
  },
};

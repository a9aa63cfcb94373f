import type { ChannelData } from '#main/connectors/connector';

export const feedChannel: ChannelData = {
  channel: 'feed',
  name: 'Comments of any blog',
  about:
    'What is written below the posts of a blog that has a feed of its comments (RSS or Atom). They are answered there.',
  signIn: {
    fields: [
      {
        name: 'address',
        kind: 'address',
        label: 'Address of the blog, or of its feed',
        hint: null,
        placeholder: 'https://your-blog.example',
      },
      {
        name: 'names',
        kind: 'text',
        optional: true,
        label: 'Your name there',
        hint: 'Comments under this name are yours. Several with commas between them.',
        placeholder: '',
      },
    ],
    secret: null,
    browser: null,
  },
  connecting: {
    effort: 'minute',
    steps: [
      'Copy the address of the blog, of a post of it, or of its feed of comments.',
      'Put it in here: the feed is looked for there. There is nothing to sign in with.',
    ],
    link: null,
    limits: [
      'Answers are written on the blog itself: each comment has a link there.',
      'Comments that wait to be let through are in no feed. A site with WordPress is connected better as “WordPress comments”.',
      'A feed has its newest comments only: what came and went while this computer was off is missed, and Shopbell says so.',
    ],
  },
  prices: null,
  abilities: {
    kinds: ['comment'],
    answers: [],
    sendGuarantee: 'at-most-once',
    pollInterval: 15 * 60_000,
    marks: false,
    moderation: [],
    edits: 'compared',
    // What is in a feed no more may still stand on the blog.
    deletions: 'never',
    remembers: null,
    limits: [],
  },
};

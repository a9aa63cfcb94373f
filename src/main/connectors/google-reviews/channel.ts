import type { ChannelData } from '#main/connectors/connector';
import { googleForm, googleSteps } from '#main/connectors/google';

/** Bytes of an answer, and questions a minute, as Google's help and its quota page have them. */
const longestAnswer = 4096;
const perMinute = 300;

export const googleReviewsChannel: ChannelData = {
  channel: 'google-reviews',
  name: 'Google reviews',
  about: 'What people write about your place on Google Search and Maps, with their stars, and your answers.',
  signIn: googleForm({
    ...{ name: 'location', kind: 'text', chosen: true, label: 'Place', hint: null },
    placeholder: 'accounts/101/locations/202',
  }),
  connecting: {
    effort: 'approval',
    steps: [
      ...googleSteps(
        '“My Business Account Management”, “My Business Business Information” and “Google My Business API”',
      ),
      'Ask Google for access at the link below, with the number of the project. It takes some days; until then every question is refused.',
    ],
    link: 'https://developers.google.com/my-business/content/prereqs',
    limits: [
      'Google lets apps ask only for a profile that is verified and older than 60 days.',
      'A review has one answer, for everybody to read: a second one replaces the first.',
      'Reviewers can only be answered in public; Google says nothing of them but a name.',
    ],
  },
  prices: null,
  abilities: {
    kinds: ['review', 'comment'],
    answers: [
      {
        visibility: 'public',
        kinds: ['review'],
        once: false,
        addressed: false,
        formatted: false,
        attachments: false,
        maximumLength: { most: longestAnswer, unit: 'bytes' },
        window: null,
        windowFrom: 'answered',
      },
    ],
    sendGuarantee: 'idempotent',
    pollInterval: 10 * 60_000,
    marks: false,
    moderation: [],
    edits: 'compared',
    deletions: 'compared',
    remembers: null,
    limits: [{ bucket: 'questions', requests: perMinute, per: 60_000 }],
  },
};

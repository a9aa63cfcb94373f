import type { ChannelData } from '#main/connectors/connector';
import { googleForm, googleSteps } from '#main/connectors/google';

const day = 24 * 60 * 60_000;
/** Units a day and project, and what reading and changing something take of them. */
export const dailyUnits = 10_000;
export const units = { questions: 1, changes: 50 } as const;
/** Half of the day's units for reading, half for answers and decisions: together they are never more than all. */
const share = dailyUnits / 2;

export const youtubeChannel: ChannelData = {
  channel: 'youtube',
  name: 'YouTube comments',
  about: 'What viewers write below your videos and on your channel, those that are held for review too.',
  signIn: googleForm({
    ...{ name: 'channel', kind: 'text', chosen: true, label: 'Channel', hint: null },
    placeholder: 'UC…',
  }),
  connecting: {
    effort: 'own-app',
    steps: googleSteps('“YouTube Data API v3”'),
    link: 'https://console.cloud.google.com/apis/library/youtube.googleapis.com',
    limits: [
      'Google warns that it has not examined your app; choose “Advanced” and go on, for it is your own.',
      `An app of your own takes ${share / units.changes} answers and decisions a day.`,
      'Private messages do not exist at YouTube. Comments can only be answered in public.',
    ],
  },
  prices: null,
  abilities: {
    kinds: ['comment'],
    answers: [
      {
        visibility: 'public',
        kinds: null,
        once: false,
        addressed: false,
        formatted: false,
        attachments: false,
        maximumLength: { most: 10_000, unit: 'characters' },
        window: null,
        windowFrom: 'answered',
      },
    ],
    sendGuarantee: 'searchable',
    pollInterval: 5 * 60_000,
    marks: false,
    moderation: ['published', 'held', 'trashed'],
    edits: 'compared',
    deletions: 'compared',
    remembers: null,
    limits: [
      { bucket: 'questions', requests: share / units.questions, per: day },
      { bucket: 'changes', requests: share / units.changes, per: day },
    ],
  },
};

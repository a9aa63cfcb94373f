import type { Abilities } from '#main/connectors/connector';

export const wordpressAbilities: Abilities = {
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
};

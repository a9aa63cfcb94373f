import type { Abilities } from '#main/connectors/connector';

export const emailAbilities: Abilities = {
  kinds: ['message', 'form', 'review'],
  answers: [
    {
      visibility: 'private',
      addressed: true,
      formatted: true,
      attachments: true,
      maximumLength: null,
      window: null,
    },
  ],
  sendGuarantee: 'searchable',
  pollInterval: 2 * 60_000,
  marks: true,
  moderation: [],
};

import type { ChosenState, PublicState } from '#shared/domain/public-state';

/** Sentences about how public words stand where they were written. */
export const moderationText = {
  states: {
    published: null,
    held: {
      title: 'Waits to be let through',
      more: 'Nobody but you can read it there. Answering it lets it through.',
    },
    spam: { title: 'Marked as spam', more: 'Nobody can read it there.' },
    trashed: { title: 'In the trash there', more: 'Nobody can read it there. It can still be brought back.' },
    deleted: { title: 'Deleted there', more: 'It is kept here as it was read.' },
    unavailable: {
      title: 'Not to be seen there at the moment',
      more: 'The site does not say that it was deleted.',
    },
  } satisfies Record<PublicState, Readonly<{ title: string; more: string }> | null>,
  actions: {
    published: 'Let through',
    held: 'Hold back',
    spam: 'Mark as spam',
    trashed: 'Move to trash',
  } satisfies Record<ChosenState, string>,
  done: {
    published: 'It is let through.',
    held: 'It is held back.',
    spam: 'It is marked as spam.',
    trashed: 'It is in the trash.',
  } satisfies Record<ChosenState, string>,
  /** Under a comment: where it stands, for whoever wants to look. */
  openThere: (host: string): string => `Open on ${host}`,
  edited: (when: string): string => `Edited there, seen ${when}`,
  was: 'What it said before',
  forgotten: 'These words are forgotten.',
  menu: 'How it stands there',
} as const;

import type { StandInLine } from '#shared/domain/stand-in';

/** What the window says about a stand-in's page and notes. */
export const standInPackText = {
  menu: 'Stand-in',
  make: 'Page for a stand-in',
  made: (fileName: string): string => `${fileName} is in your downloads. Send it to whoever covers the shop.`,
  bring: 'Bring their notes in…',
  title: 'Notes of the stand-in',
  choose: 'Choose the page or the notes they saved',
  chooseHint: 'The .html page that came back, or the .json file with only the notes.',
  from: (who: string, when: string): string =>
    who === '' ? `Of the page made ${when}` : `From ${who}, of the page made ${when}`,
  none: 'No note was written in it.',
  ticks: 'What is ticked as done closes nothing by itself: it stands on Today until you say how it ended.',
  becomes: {
    new: 'New note',
    changed: 'Note that was written on',
    known: 'Already here',
    gone: 'Not here any more',
  } satisfies Record<StandInLine['becomes'], string>,
  done: 'Ticked as done',
  write: (count: number): string => (count === 1 ? 'Write 1 note' : `Write ${count} notes`),
  nothingNew: 'Nothing new to write',
  cancel: 'Cancel',
  brought: (count: number): string => (count === 1 ? 'One note written.' : `${count} notes written.`),
  reading: 'Reading the file…',
} as const;

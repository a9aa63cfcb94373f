import type { ExportNoun } from '#shared/domain/export';

export const importText = {
  title: 'Bring in mail files',
  lead: 'Shopbell reads .eml files, mbox files and Maildir folders. They are copied into the log; the files stay as they are.',
  drop: 'Drop mail files or a folder here',
  or: 'or',
  chooseFiles: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  path: 'A file or folder on this computer',
  pathHint: 'For large archives: read in place, without uploading.',
  pathPlaceholder: '/home/you/Mail',
  addPath: 'Add',
  chosen: (files: number, size: string): string =>
    files === 1 ? `1 file, ${size}` : `${files.toLocaleString()} files, ${size}`,
  tooMany: 'More than 10,000 files at once. Give the path of their folder instead.',
  remove: (name: string): string => `Remove ${name}`,
  clear: 'Remove all',
  own: 'Which addresses are the shop’s own?',
  ownHint: 'Mail from these addresses is shown as written by you. Separate several with a comma or Enter.',
  ownPlaceholder: 'hello@your-shop.com',
  ownInvalid: 'This is no e-mail address.',
  removeOwn: (address: string): string => `Remove ${address}`,
  start: 'Bring them in',
  nothingChosen: 'Choose files or give a path first.',
  uploading: (done: number, of: number): string =>
    `Taking in ${done.toLocaleString()} of ${of.toLocaleString()} files…`,
  uploadFailed: (name: string): string =>
    `${name} could not be taken in. Check that it can be read and that the disk has space, and try again.`,
  reading: 'Reading the mail…',
  readingOf: (done: number, of: number): string => `${done.toLocaleString()} of ${of.toLocaleString()} messages read`,
  readingCount: (done: number): string => `${done.toLocaleString()} messages read`,
  cancel: 'Stop',
  stopping: 'Stopping…',
  reportTitle: 'What became of the files',
  reportSentence: (stored: number, served: number, seconds: number): string =>
    `${stored.toLocaleString()} of ${served.toLocaleString()} messages are new in the log (${seconds.toLocaleString(undefined, { maximumFractionDigits: 1 })} s).`,
  outcome: { stored: 'Stored', duplicate: 'Already there', ignored: 'Left out', quarantined: 'Could not be read' },
  filter: 'Which messages to list',
  onlyProblems: 'Problems',
  all: 'All',
  linesShown: (shown: number, served: number): string =>
    `The first ${shown.toLocaleString()} of ${served.toLocaleString()} messages are listed.`,
  columns: { outcome: 'Outcome', path: 'File', index: 'No.', reason: 'Reason' },
  noProblems: 'Every message could be read.',
  again: 'Bring in more',
  toInbox: 'Go to the inbox',
} as const;

export const exportText = {
  title: 'Take data out',
  lead: 'A CSV file that spreadsheets and other programs open, with a manifest that says what is in it.',
  noun: 'What',
  nouns: {
    customers: 'Customers',
    interactions: 'Messages',
    conversations: 'Conversations',
    'follow-ups': 'Promises and tasks',
    complaints: 'Complaints',
    deals: 'Deals',
  } satisfies Record<ExportNoun, string>,
  contains: {
    customers: 'One row for each person who wrote: name, addresses, first and last contact, how many messages.',
    interactions:
      'One row for each message: who wrote it, to whom, when, the subject and the words. Attachments are named, not included.',
    conversations: 'One row for each conversation: with whom, about what, since when, open or done.',
    'follow-ups': 'One row for each promise or task: what, to whom, by when, kept or not.',
    complaints: 'One row for each complaint: whose, how bad, and how it ended.',
    deals: 'One row for each deal: with whom, how much, and whether it was won.',
  } satisfies Record<ExportNoun, string>,
  period: 'Period',
  from: 'From',
  to: 'Up to and including',
  periodHint: 'Leave both empty for everything.',
  periodInvalid: 'The period ends before it begins.',
  format: 'UTF-8 with commas; a cell that a spreadsheet would take for a formula is made harmless.',
  start: 'Make the file',
  making: 'Making the file…',
  ready: (fileName: string, rows: number, size: string): string =>
    `${fileName}: ${rows === 1 ? '1 row' : `${rows.toLocaleString()} rows`}, ${size}`,
  download: 'Save the CSV',
  manifest: 'Save the manifest',
  manifestHint: 'The manifest names the columns, the period, the number of rows and the file’s checksum.',
} as const;

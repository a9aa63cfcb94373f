export const importText = {
  title: 'Bring in mail and chats',
  what: 'What is brought in',
  channels: { email: 'Mail', whatsapp: 'WhatsApp chats' },
  lead: {
    email:
      'Shopbell reads .eml files, mbox files and Maildir folders. They are copied into the log; the files stay as they are.',
    whatsapp:
      'On the phone, open a chat, choose More, then Export chat, and send the file to this computer. A later export of the same chat adds only what is new.',
  },
  drop: { email: 'Drop mail files or a folder here', whatsapp: 'Drop exported chats (.zip or .txt) here' },
  me: 'What is the shop called in the chat?',
  meHint:
    'The name that stands before your own messages. Left empty, it is told from the name of the file where only two are talking.',
  mePlaceholder: 'Your Shop',
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

const number = new Intl.NumberFormat();
const some = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : `${number.format(count)} ${count === 1 ? one : many}`;

type Counts = Readonly<{
  interactions: number;
  attachments: number;
  notes: number;
  deals: number;
  followUps: number;
  complaints: number;
}>;

export const rightsText = {
  everything: 'Give them everything about themselves…',
  everythingTitle: (name: string): string => `Everything about ${name}`,
  everythingWhat: (name: string): string =>
    `Writes a folder you can hand to ${name}: a page to read or print, the same as data, and all files. What other people wrote is not in it.`,
  folder: 'Folder to write to',
  write: 'Write the folder',
  writing: 'Writing… Large histories take a minute.',
  written: (files: number): string =>
    files === 1 ? '1 file was written to' : `${number.format(files)} files were written to`,
  filesMissing: (count: number): string =>
    count === 1
      ? '1 file is only in the mailbox and not included.'
      : `${number.format(count)} files are only in the mailbox and not included.`,
  copyFolder: 'Copy the folder’s name',
  done: 'Done',

  forget: 'Forget this person…',
  forgetTitle: (name: string): string => `Forget ${name}?`,
  forgetCannot: 'This cannot be undone: not with Undo, and not by restoring a backup.',
  looking: 'Looking through the whole log…',
  goes: 'What goes, from the log, the search and the files',
  counted: (counts: Counts): string[] =>
    [
      some(counts.interactions - counts.notes, 'message or entry', 'messages and entries'),
      some(counts.attachments, 'attached file', 'attached files'),
      some(counts.notes, 'note', 'notes'),
      some(counts.deals, 'deal', 'deals'),
      some(counts.followUps, 'task or promise', 'tasks and promises'),
      some(counts.complaints, 'complaint', 'complaints'),
    ].filter((words) => words !== null),
  card: 'The card with names, addresses, tags and photo',
  unsent: (count: number): string =>
    count === 1
      ? '1 reply that has not left; it will not be sent'
      : `${number.format(count)} replies that have not left; they will not be sent`,
  stays: 'What stays',
  naming: (count: number): string =>
    count === 1
      ? '1 message of somebody else in which they are named; they are taken out as a recipient.'
      : `${number.format(count)} messages of other people in which they are named; they are taken out as a recipient.`,
  namingRemove: 'Also take out the older messages that these quote',
  newContact: 'If they write again, they are somebody new. Older mail stays away.',
  mailbox: 'Their mails in your mailbox at the provider: delete them there.',
  backups: 'Backups that still hold them (restoring one forgets them again)',
  backupUnseen: 'Backups that cannot be looked at now',
  exports: 'Files that were exported before, such as in',
  type: (name: string): string => `To be sure, type their name: ${name}`,
  cancel: 'Cancel',
  confirm: 'Forget for good',
  forgetting: 'Forgetting… The whole log is gone through and written anew.',
  forgotten: (name: string): string => `${name} is forgotten.`,
  quoting: (count: number): string =>
    count === 0
      ? 'No message of anybody else names them any more.'
      : count === 1
        ? '1 message of somebody else still names or quotes them.'
        : `${number.format(count)} messages of other people still name or quote them.`,
} as const;

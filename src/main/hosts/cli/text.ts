import type { AccountSpending } from '#shared/domain/account';
import { chargeWords } from '#shared/domain/amount';
import type { HasForgotten, ToBeForgotten } from '#shared/domain/forgetting';
import type { Certificate } from '#shared/domain/refusal';

/** What the command line says to people, apart from the refusals that the window says too. */
export const text = {
  about: 'One place for every customer of a small shop. The same core as the window, for scripts and schedules.',
  exitCodes: 'Results go to standard output, notes to standard error. Exit code 0: done; 1: it failed; 2: wrong use.',
  commandNeeded: 'Name a command. "shopbell --help" lists them.',
  passwordNeeded:
    'The password is missing. Give it on standard input with --password-stdin, or name an environment variable with --password-env.',
  onePasswordSource: 'Give the password once: with --password-stdin or with --password-env, not both.',
  passwordOrOauth: 'Give a password or --oauth, not both.',
  openToSignIn: (url: string) => `Open this address in your browser and sign in there, within five minutes:\n${url}`,
  pasteAddress:
    'After you allowed it, the browser comes to a page that may show nothing. Copy the whole address of that page, paste it here and press Enter.',
  choose: 'Which one? Type its number and press Enter.',
  notChosen: (field: string) => `None of them was chosen. Begin again, and name one with --${field}.`,
  nothingToChoose:
    'Whoever signed in there has nothing that could be connected. Sign in as somebody who looks after it.',
  gap: (address: string, since: string) => `${address}: what was written since ${since} may be missing. Look there.`,
  spent: (address: string, { currency, spent, budget }: AccountSpending) =>
    `${address}: ${chargeWords(spent, currency)} of ${chargeWords(budget, currency)} spent this month.`,
  usesPassword: (address: string) =>
    `${address} is signed in to with a password. Name a provider with --oauth to sign in in the browser from now on.`,
  clientKept: (provider: string) => `Signing in at ${provider} is set up.`,
  noProvider: (provider: string) =>
    `There is no provider “${provider}”. One of: google, microsoft, yahoo, fastmail, zoho, other.`,
  clientMissing: (provider: string) => `No client is known for ${provider}. Give one with --client-id.`,
  emptyPassword: 'Standard input held no password. Pipe it in, for instance from a password manager.',
  environmentEmpty: (name: string) => `The environment variable ${name} is not set or empty. Set it and start again.`,
  passphraseHere: 'Here: put it into an environment variable and name that with --vault-passphrase-env.',
  notUtf8: 'Standard input is not UTF-8 text. Convert it and start again.',
  arranged: (id: string, undo: string): string =>
    `It is conversation ${id} now. "shopbell undo ${undo}" takes it back.`,
  conversationsOrMatching: 'Name conversations by their ids, or all that a search finds with --matching, not both.',
  conversationsChanged: (count: number, undo: string): string =>
    count === 0 ? 'All of them are so already.' : `${count} changed. "shopbell undo ${undo}" takes it back.`,
  notAhead: (words: string): string => `“${words}” is over. Name a time that lies ahead.`,
  notTag: (words: string): string => `“${words}” is no tag. Write 1 to 100 letters.`,
  notAmount: (words: string, currency: string) =>
    `“${words}” is no amount of ${currency}. Write it as 1250 or 1250.50.`,
  notCurrency: (words: string) => `“${words}” is no currency. Write its three letters, such as EUR.`,
  noSuchName: (words: string, names: readonly string[]) => `There is no “${words}”. There is: ${names.join(', ')}.`,
  notAnAddress: (words: string) => `“${words}” is no address. Write it as name@example.com.`,
  textNeeded: 'The words are missing. Pipe them in and add --text-stdin.',
  emptyText: 'Standard input held no words to send. Nothing was queued.',
  emptyAnswer: 'Standard input held no words to save.',
  answersWritten: (count: number, file: string) => `${count} ${count === 1 ? 'answer' : 'answers'} written to ${file}.`,
  answersImported: (
    counts: Readonly<{ added: number; changed: number; same: number; unreadable: readonly number[] }>,
  ) =>
    `${counts.added} added, ${counts.changed} changed, ${counts.same} the same${counts.unreadable.length > 0 ? `; not read: number ${counts.unreadable.join(', ')}` : ''}.`,
  noSuchFile: (file: string) => `${file} cannot be read. Check its name and whether it is there.`,
  publiclyOnce: 'It was said in public or not. Give one of --said-publicly and --not-publicly.',
  notStep: (words: string): string => `“${words}” is no step. Write its number, counted from 1.`,
  playbooksImported: (count: number, undo: string): string =>
    `${count} ${count === 1 ? 'playbook' : 'playbooks'} read. "shopbell undo ${undo}" takes it back.`,
  playbooksWritten: (count: number, file: string): string =>
    `${count} ${count === 1 ? 'playbook' : 'playbooks'} written to ${file}.`,
  visibilityOnce: 'A reply is private or public. Give one of --private and --public.',
  noServers: (address: string) =>
    `No mail servers were found for ${address}. Name them: --imap HOST:PORT --imap-security tls --smtp HOST:PORT --smtp-security tls.`,
  advice: {
    'app-password': (provider: string, url: string | null) =>
      `${provider || 'This provider'} wants an app password here, not the usual one.${url ? ` How to make one: ${url}` : ''}`,
    'switch-on': (provider: string, url: string | null) =>
      `${provider || 'This provider'} lets mail programs in only after you switch IMAP on there.${url ? ` How: ${url}` : ''}`,
    'no-passwords': (provider: string, url: string | null) =>
      `${provider || 'This provider'} no longer takes passwords from mail programs. Sign in with --oauth.${url ? ` More: ${url}` : ''}`,
  },
  serversFound: (imap: string, smtp: string) => `Servers found: IMAP ${imap}, SMTP ${smtp}.`,
  notServer: (value: string) => `"${value}" is no server. Write HOST:PORT, for instance imap.example.org:993.`,
  notPort: (value: string) => `"${value}" is no port. Write a number from 0 to 65535; 0 takes a free one.`,
  notLimit: (value: string) => `"${value}" is no limit. Write a whole number from 1 up.`,
  notDate: (value: string) => `"${value}" is no date. Write a day (2026-03-01) or an instant (2026-03-01T08:00:00Z).`,
  notTime: (value: string) => `"${value}" is no time of the day. Write it as 06:00.`,
  scheduled: (id: string, next: string) => `Planned as ${id}; the first file is made at ${next}.`,
  scheduleRemoved: (id: string) => `${id} is not made any more. Its files stay where they are.`,
  nothingDueToExport: 'No export is due.',
  ruleHolds: 'Holds where',
  ruleDoes: 'Then',
  ruleUndone: 'undone',
  ruleLookedAt: 'Nothing was switched on. Say it again with --yes.',
  ruleTurned: (on: boolean, undo: string): string =>
    `It is ${on ? 'on, for what comes in from now on' : 'off'}. "shopbell undo ${undo}" takes it back.`,
  rulesRan: (runs: number): string => (runs === 1 ? 'One rule ran once.' : `Rules ran ${runs} times.`),
  rulePreviewed: (matched: number, considered: number): string =>
    `It would have held of ${matched} of the ${considered} messages of the last twelve months.`,
  notRule: (file: string): string =>
    `${file} is no rule: it needs "filter" and "actions", as "rules show --json" has them.`,
  hoursIn: (zone: string): string => `Opening hours, in ${zone}`,
  answerTarget: (channel: string, minutes: number | null): string =>
    `First answer on ${channel}: ${minutes === null ? 'no target' : `${minutes} minutes of opening hours`}`,
  everyYear: 'every year',
  notHours: (words: string): string => `"${words}" says no hours. Write mon=09:00-12:00,13:00-17:00 or sun=closed.`,
  notTarget: (words: string): string =>
    `"${words}" is no target. Write email=8h, wordpress=30m, email=off or email=others.`,
  closingsImported: ({
    added,
    known,
    unread,
    undo,
  }: Readonly<{ added: number; known: number; unread: number; undo: string }>): string =>
    `${added} added, ${known} known already, ${unread} not understood.${added > 0 ? ` "shopbell undo ${undo}" takes it back.` : ''}`,
  notTimeZone: (value: string) => `"${value}" is no time zone. Write its name, such as Europe/Berlin.`,
  notSign: (value: string, option: string) => `"${value}" does not fit ${option}. "--help" lists what does.`,
  notMoment: (value: string) =>
    `"${value}" is no moment. Write an instant (2026-03-01T08:00:00Z) or words like "tomorrow 9"; what happened cannot lie ahead.`,
  notOften: (value: string) =>
    `"${value}" does not say how often. Write it like "day", "2 weeks", "Monday 9" or "month on the 15th".`,
  dueRead: (when: string) => `Due ${when}.`,
  oneCustomer: 'Say whom it was with: --customer with an id, or --new with a name.',
  dueWithoutPromise: 'A due date belongs to a promise. Add --promise, or leave --due out.',
  customerOrConversation: 'Say for whom: --customer or --conversation with an id.',
  logged: (id: string, undo: string) => `Logged as ${id}. "shopbell undo ${undo}" takes it back.`,
  writtenDown: (id: string, undo: string) => `It is ${id}. "shopbell undo ${undo}" takes it back.`,
  tagNeeded: 'Say which tag: --add or --remove.',
  tagged: (count: number, undo: string) =>
    `${count === 1 ? 'One customer' : `${count} customers`} tagged. "shopbell undo ${undo}" takes it back.`,
  notAHandle: (given: string) => `"${given}" is no handle. Write the network before it: instagram:adabakes.`,
  notAField: (given: string, names: readonly string[]) =>
    `"${given}" names no field of the shop. Write NAME=VALUE${names.length > 0 ? `, with one of: ${names.join(', ')}` : '; there are none yet'}.`,
  everythingWritten: (files: number, folder: string) => `${files} files were written to ${folder}.`,
  forgetNeedsYes: 'Nothing was changed. Add --yes to forget this person; it cannot be undone.',
  wouldForget: ({ name, counts, backups }: ToBeForgotten): string[] => [
    `Forgetting ${name} removes ${counts.interactions} entries in ${counts.conversations} conversations, ${counts.attachments} files, ${counts.deals} deals, ${counts.followUps} follow-ups and ${counts.complaints} complaints.`,
    `${counts.naming} messages of others name them; they are taken out as a recipient there.`,
    ...backups.map(({ file, holds }) => `${file}: ${holdsWords(holds)}`),
  ],
  hasForgotten: ({ counts, files, quoting, backups }: HasForgotten): string[] => [
    `Forgotten: ${counts.interactions} entries and ${files} files are gone from the log and from the disk.`,
    ...(quoting > 0 ? [`${quoting} messages of others still name or quote them.`] : []),
    ...backups.filter(({ holds }) => holds !== false).map(({ file, holds }) => `${file}: ${holdsWords(holds)}`),
  ],
  settled: (id: string, undo: string) => `It is customer ${id} now. "shopbell undo ${undo}" takes it back.`,
  said: (undo: string) => `Written down. "shopbell undo ${undo}" takes it back.`,
  undone: (undo: string) => `Taken back. "shopbell undo ${undo}" does it again.`,
  notState: (value: string, states: readonly string[]) => `"${value}" is no state here. One of: ${states.join(', ')}.`,
  optionNotHere: (option: string, noun: string) => `${option} does not apply to ${noun}. Leave it out.`,
  fileUnwritable: (file: string, why: string) => `${file} cannot be written (${why}). Name another file with --out.`,
  accountUnwell: (address: string, sentence: string) => `${address}: ${sentence}`,
  removed: (address: string) => `${address} is disconnected. What it brought stays in the log.`,
  notLeft: (count: number) =>
    `${count === 1 ? 'One reply has' : `${count} replies have`} not left; "shopbell list outbox" shows why. Nothing is sent twice.`,
  problemsFound: (count: number) => `${count === 1 ? 'One problem was' : `${count} problems were`} found.`,
  nothingFound: 'Nothing was found.',
  nothingListed: 'Nothing is here.',
  backedUp: (file: string, bytes: number) =>
    `Everything but the passwords is in ${file} (${bytes} bytes), read back and compared.`,
  restored: (folder: string) =>
    `The log is in ${folder}. Passwords are not part of a backup: give them again where an account asks.`,
  noProblems: 'The log, its attachments and its ledger are in order.',
  nothingSynced: 'No account is connected yet. "shopbell accounts add email --help" says how.',
  nothingDue: 'Nothing is waiting to be sent.',
  normalizeProblems: (count: number) => `${count === 1 ? 'One item' : `${count} items`} could not be read.`,
  exportMissing: 'The export was made but its file is gone. Try again.',
  queued: (id: string) => `Queued as ${id}. "shopbell send" sends what is due; an open Shopbell does so by itself.`,
  exported: (rows: number, file: string) =>
    `${rows} ${rows === 1 ? 'row' : 'rows'} written to ${file}, with its manifest beside it.`,
  imported: (counts: Readonly<{ stored: number; duplicates: number; ignored: number; quarantined: number }>) =>
    `${counts.stored} stored, ${counts.duplicates} already there, ${counts.ignored} ignored, ${counts.quarantined} could not be read and are kept in quarantine.`,
  customersImported: (
    counts: Readonly<{ read: number; created: number; merged: number; unchanged: number; skipped: number }>,
    dry: boolean,
  ) =>
    `${counts.read} ${counts.read === 1 ? 'line' : 'lines'} read: ${dry ? 'would create' : 'created'} ${counts.created}, ${dry ? 'would add to' : 'joined'} ${counts.merged} (nothing new for ${counts.unchanged}), ${dry ? 'would skip' : 'skipped'} ${counts.skipped}.`,
  importUndone: (kept: number) =>
    kept === 0
      ? 'It is taken back.'
      : `It is taken back, but for ${kept === 1 ? 'one customer' : `${kept} customers`} something else has come to hang on since.`,
  importOptionsWrong: (option: string) =>
    `${option || 'An option'} cannot be used. "shopbell import customers --help" says how.`,
  mappingUnreadable: (file: string) =>
    `${file} holds no mapping. Make one with --show-mapping, or write {"column": "email"} as JSON.`,
  noSuchColumn: (name: string) => `The file has no column “${name}”. --show-mapping lists them.`,
  nothingNew: 'nothing new',
  searchHelp:
    'Words, "phrases", prefix*, from: to: channel: kind: in: is: has: tag: after: before:, and - to exclude.\nPut -- before a query that begins with -.',
  noTimeline: 'Nothing was said yet.',
  file: (name: string, bytes: number) => `${name} (${bytes} bytes)`,
  vip: 'important',
  doNotContact: 'not to be contacted',
  field: {
    from: 'From',
    to: 'To',
    cc: 'Cc',
    date: 'Date',
    subject: 'Subject',
    files: 'Files',
    conversation: 'Conversation',
    customer: 'Customer',
    with: 'With',
    state: 'State',
    tags: 'Tags',
    name: 'Name',
    company: 'Company',
    phone: 'Phone',
    known: 'Known as',
    notes: 'Notes',
    stage: 'Stage',
    website: 'Website',
    birthday: 'Birthday',
    marks: 'Marked as',
  },
  progress: {
    sync: 'Reading mail',
    check: 'Signing in',
    import: 'Importing',
    export: 'Exporting',
    backup: 'Backing up',
    fetch: 'Fetching a file',
    forget: 'Forgetting',
    everything: 'Writing everything',
    sample: 'Writing two years of a shop',
  },
  portTaken: 'This port is taken by another program. Choose another with --port, or leave it out for any free one.',
  interrupted: 'Interrupted. What was done until then is kept.',
  unexpected: (what: string) =>
    `Something went wrong inside Shopbell: ${what}. The log folder's logs/ has details; please report it.`,
  wrongInput: (field: string, message: string) => `${field || 'The input'}: ${message}. Correct it and start again.`,
  certificate: ({ server, subject, issuer, validFrom, validTo, fingerprint }: Certificate) =>
    `It names ${subject}, issued by ${issuer}, valid from ${validFrom} to ${validTo}, SHA-256 ${fingerprint}. To trust exactly this one, add --${server}-certificate ${fingerprint}`,
} as const;

function holdsWords(holds: boolean | null): string {
  if (holds === null) return 'cannot be looked at now.';
  return holds ? 'holds them; restoring it forgets them again.' : 'does not hold them.';
}

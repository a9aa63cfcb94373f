import type { ImportSource, ImportState, ImportTarget } from '#shared/domain/customer-import';

const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString()} ${count === 1 ? one : more}`;

export const importsText = {
  title: 'Bring in customers',
  link: 'Import',
  back: 'Customers',
  lead: 'A CSV file from any program, or vCards. You see what would happen before anything does, and can undo it as a whole.',
  drop: 'Drop a CSV or vCard file here',
  choose: 'Choose a file…',
  fromWhere:
    'Google Contacts, Outlook, HubSpot, Mailchimp, Shopify, Square, Xero, Apple Contacts and our own export are known by their columns; any other table is mapped below.',
  uploading: (name: string, share: number): string => `Taking in ${name}… ${Math.round(share * 100)} %`,
  uploadFailed: (name: string): string =>
    `${name} could not be taken in. Check that it can be read and that the disk has space, and try again.`,
  looking: 'Looking at the file…',
  another: 'Another file',
  source: {
    shopbell: 'an export of Shopbell',
    google: 'Google Contacts',
    'google-legacy': 'Google Contacts (old form)',
    outlook: 'Outlook',
    hubspot: 'HubSpot',
    mailchimp: 'Mailchimp',
    shopify: 'Shopify customers',
    square: 'Square customers',
    xero: 'Xero contacts',
    vcard: 'vCards',
  } satisfies Record<ImportSource, string>,
  looksLike: (source: string | null, remembered: boolean): string =>
    [
      source === null ? 'A table.' : `Looks like ${source}.`,
      remembered ? 'The columns are mapped as you did the last time.' : 'Check what each column is about.',
    ].join(' '),
  written: (charset: string, delimiter: string | null): string =>
    delimiter === null
      ? `Encoding ${charset}`
      : `Encoding ${charset}, cells parted by ${signs[delimiter] ?? delimiter}`,
  columns: { header: 'Column', samples: 'In the first lines', target: 'Is about' },
  unnamed: (place: number): string => `Column ${place}`,
  empty: 'empty',
  aboutColumn: (name: string): string => `What ${name} is about`,
  groups: {
    who: 'Who',
    reach: 'How to reach them',
    place: 'Where',
    more: 'More',
    other: 'Other',
  },
  targets: {
    leave: 'Leave out',
    name: 'Whole name',
    prefix: 'Title before the name',
    given: 'First name',
    additional: 'Middle name',
    family: 'Last name',
    suffix: 'After the name',
    company: 'Company',
    kind: 'Person or company',
    email: 'E-mail address',
    phone: 'Phone number',
    handle: 'Name on a network',
    identities: 'All ways to reach (our export)',
    website: 'Website',
    street: 'Street',
    city: 'City',
    region: 'State or region',
    'postal-code': 'Postal code',
    country: 'Country',
    address: 'Whole address',
    addresses: 'All addresses (our export)',
    label: 'What another column is for',
    birthday: 'Birthday',
    language: 'Language',
    'time-zone': 'Time zone',
    stage: 'Stage',
    vip: 'VIP',
    'do-not-contact': 'Do not contact',
    tags: 'Tags',
    note: 'Note',
    custom: 'A field of its own',
    id: 'Id of an earlier export',
  } satisfies Record<ImportTarget, string>,
  restAsFields: (count: number): string =>
    `Keep ${many(count, 'column that is', 'columns that are')} left out as own fields`,
  optionsTitle: 'How',
  country: 'Phone numbers without a country code are from',
  countryPlaceholder: 'the shop’s country',
  differing: 'Where the file says otherwise than what was typed here',
  differingKeep: 'Keep mine',
  differingTake: 'Take the file’s',
  ambiguous: 'A line that belongs to two customers',
  ambiguousSkip: 'Skip it',
  ambiguousCreate: 'Make a new customer',
  shortRows: 'Take lines that end before their last cell',
  dates: 'Days are written',
  dateOrders: { 'day-first': 'day, month, year', 'month-first': 'month, day, year', 'year-first': 'year, month, day' },
  tag: 'Tag everybody with',
  tagPlaceholder: 'none',
  cards: 'Names, companies, numbers, addresses, birthdays, photos and notes are taken. Of what else the cards say:',
  cardsOnly: 'Names, companies, numbers, addresses, birthdays, photos and notes are taken.',
  tryOut: 'Try it out',
  trying: 'Trying it out…',
  running: 'Bringing them in…',
  stop: 'Stop',
  stopping: 'Taking back what was done…',
  readSoFar: (count: number): string => many(count, 'line', 'lines'),
  wouldTitle: 'What would happen',
  doneTitle: 'What was done',
  outcome: { created: 'New', merged: 'Joined', skipped: 'Skipped', problem: 'Problems' },
  unchanged: (count: number): string => `${count.toLocaleString()} of them with nothing new`,
  filter: 'Which lines to list',
  all: 'All',
  lineColumns: { line: 'Line', outcome: 'Outcome', name: 'Name', what: 'What' },
  outcomeOf: { created: 'new', merged: 'joins', skipped: 'skipped', problem: 'problem' },
  nothingNew: 'nothing new',
  changes: (names: readonly string[]): string => `adds ${names.map(changeName).join(', ')}`,
  noLines: 'There are none.',
  run: (count: number): string => `Bring in ${many(count, 'line', 'lines')}`,
  backToMapping: 'Change the columns',
  nothingToRun: 'Nothing in this file can be brought in.',
  cancelled: 'Stopped. Nothing of it was kept.',
  done: (created: number, merged: number): string =>
    `${many(created, 'customer', 'customers')} made, ${many(merged, 'line', 'lines')} joined to customers you had.`,
  undo: 'Undo all of it',
  undoing: 'Taking back…',
  undone: (kept: number): string =>
    kept === 0
      ? 'Taken back. Everything is as it was.'
      : `Taken back, but for ${many(kept, 'customer', 'customers')}: something else has come to hang on them since.`,
  toCustomers: 'Go to the customers',
  earlier: 'Brought in before',
  earlierLine: (created: number, merged: number, skipped: number): string =>
    `${created.toLocaleString()} new, ${merged.toLocaleString()} joined, ${skipped.toLocaleString()} skipped`,
  state: {
    running: 'under way',
    done: '',
    undoing: 'being taken back',
    undone: 'taken back',
    cancelled: 'stopped, nothing kept',
    interrupted: 'interrupted, nothing kept',
  } satisfies Record<ImportState, string>,
  undoOne: (name: string): string => `Undo all of it: ${name}`,
} as const;

const signs: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

const fields: Readonly<Record<string, string>> = {
  ...{
    name: 'name',
    company: 'company',
    website: 'website',
    birthday: 'birthday',
    language: 'language',
    stage: 'stage',
  },
  ...{
    timeZone: 'time zone',
    photo: 'photo',
    vip: 'VIP',
    doNotContact: 'do not contact',
    addresses: 'address',
    note: 'a note',
  },
};

/** A part of a customer, by the name it has in a line. */
function changeName(name: string): string {
  const colon = name.indexOf(':');
  const [part, value] = colon === -1 ? [name, ''] : [name.slice(0, colon), name.slice(colon + 1)];
  if (part === 'tag') return `tag ${value}`;
  if (part === 'custom') return 'an own field';
  return fields[part] ?? value;
}

import type { usualFacts } from '#shared/domain/saved-answer';

const languages = new Intl.DisplayNames(undefined, { type: 'language' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** What a variable is called: “Customer: first name”. */
const variables: Readonly<Record<string, string>> = {
  'customer.first_name': 'First name',
  'customer.last_name': 'Last name',
  'customer.name': 'Full name',
  'customer.company': 'Company',
  'customer.email': 'E-mail of the customer',
  'customer.phone': 'Phone of the customer',
  'order.number': 'Order number',
  'shop.name': 'Name of the shop',
  'shop.hours': 'Opening hours',
  'shop.address': 'Address of the shop',
  'shop.phone': 'Phone of the shop',
  'shop.email': 'E-mail of the shop',
  'shop.website': 'Website',
  'shop.returns': 'Returns',
  'shop.delivery': 'Delivery',
  'sender.name': 'Your name',
  'date.today': 'Today',
  'date.tomorrow': 'Tomorrow',
  'date.in_3_days': 'In three days',
  'date.in_2_weeks': 'In two weeks',
};

const facts: Readonly<Record<(typeof usualFacts)[number], Readonly<{ name: string; example: string }>>> = {
  name: { name: 'Name of the shop', example: 'Lindqvist Ceramics' },
  hours: { name: 'Opening hours', example: 'Mon–Fri 9–18, Sat 9–14' },
  address: { name: 'Address', example: 'Harbour Street 5, 10115 Berlin' },
  phone: { name: 'Phone', example: '030 901820' },
  email: { name: 'E-mail', example: 'hello@shop.example' },
  website: { name: 'Website', example: 'https://shop.example' },
  returns: { name: 'Returns', example: 'Anything unused within 30 days, with the receipt' },
  delivery: { name: 'Delivery', example: 'Three to five working days; free from 60 €' },
};

/** Sentences about saved answers and what stands beside whoever writes. */
export const answersText = {
  variable: (name: string): string => variables[name] ?? name,
  facts,
  language: (code: string | null): string => (code === null ? 'Every language' : (languages.of(code) ?? code)),

  otherLanguages: 'Every other language',

  beside: 'Answers and facts',
  besideShortcut: 'Answers and facts (Ctrl .)',
  find: 'Find an answer or a fact',
  findPlaceholder: 'Type to find; 1–9 inserts a fact',
  fitting: 'Fits this message',
  saved: 'Saved answers',
  shopFacts: 'Facts of the shop',
  voice: 'How we sound',
  nothingFits: (typed: string): string => `Nothing is saved under “${typed}”.`,
  noneYet: 'No answer is saved yet. Settings, “Answers”, is where to write one.',
  uses: (uses: number): string => (uses === 1 ? 'used once' : `used ${uses} times`),
  keepWords: 'Save these words as an answer…',
  keepName: 'What the answer is called',
  hintSlash: 'Type / for a saved answer',

  title: 'Saved answers',
  more: 'Written once, used again: type / in a reply, and Shopbell fills in who it is for. What it does not know stays marked until you fill it in.',
  search: 'Find an answer',
  add: 'New answer',
  bringIn: 'Import…',
  takeOut: 'Export',
  takeOutJson: 'As a file for Shopbell',
  takeOutCsv: 'As a table (CSV)',
  empty: 'No answer is saved yet',
  emptyMore: 'Start with what you are asked every week. These are a beginning, to be put into your own words:',
  startWith: 'Start with these',
  none: 'No answer has these words.',
  usedOn: (at: number): string => `last on ${day.format(at)}`,
  neverUsed: 'not used yet',
  edit: (name: string): string => `Edit ${name}`,
  remove: (name: string): string => `Remove ${name}`,
  added: (name: string): string => `“${name}” is saved.`,
  changed: (name: string): string => `“${name}” is changed.`,
  removed: (name: string): string => `“${name}” is removed.`,
  imported: ({
    added,
    changed,
    same,
    unread,
  }: Readonly<Record<'added' | 'changed' | 'same' | 'unread', number>>): string =>
    `${added} added, ${changed} changed, ${same} the same${unread > 0 ? `, ${unread} could not be read` : ''}.`,
  startedWith: 'These answers are saved.',

  name: 'Name',
  shortcut: 'Shortcut',
  shortcutMore: 'What you type after the slash.',
  words: (language: string): string => `Words, ${language}`,
  wordsPlaceholder: 'Hello {customer.first_name|there}, …',
  short: 'Short form',
  shortMore: 'For channels that take few signs. Leave it empty for none.',
  variables: 'Insert a variable',
  languages: 'Languages of this answer',
  addLanguage: 'Add a language',
  dropLanguage: (language: string): string => `Remove ${language}`,
  preview: 'How it will read',
  previewOf: 'For Marta Lindqvist, who asked about order 10023. Marked: what would have to be filled in by hand.',
  save: 'Save',
  cancel: 'Cancel',
  wordsMissing: (language: string): string => `Write a few words for: ${language}.`,

  shop: 'Facts of the shop',
  shopMore: 'They stand beside every reply, and answers use them as variables. Empty ones are left out.',
  hoursFrom: (words: string): string => `From your opening hours: ${words.replaceAll('\n', ' · ')}`,
  ownFacts: 'More facts',
  factName: 'Name',
  factText: 'What is so',
  addFact: 'Add a fact',
  addFactExample: 'Parking, gift wrapping, price of a class …',
  factSet: (name: string): string => `“${name}” is written down.`,
  factRemoved: (name: string): string => `“${name}” is removed.`,
  removeFact: (name: string): string => `Remove ${name}`,
  asVariable: (key: string): string => `{shop.${key}}`,
  voiceMore:
    'Notes for whoever writes: how you greet, what you never say. They are shown beside every reply and sent to nobody.',
  voicePlaceholder: 'Warm and short. First names. Never “unfortunately”.',
  voiceSet: 'The notes are written down.',
} as const;

/** Answers to begin with. Nothing of it is sent before somebody chose and read it. */
export const firstAnswers = [
  {
    name: 'Opening hours',
    shortcut: 'hours',
    text: 'Hello {customer.first_name|there},\n\nthank you for asking. We are open:\n{shop.hours}\n\nSee you soon\n{sender.name}',
    short: 'We are open: {shop.hours}',
  },
  {
    name: 'Order is on its way',
    shortcut: 'sent',
    text: 'Hello {customer.first_name|there},\n\nyour order {order.number} is packed and leaves tomorrow. It should be with you by {date.in_3_days}.\n\nBest wishes\n{sender.name}',
    short: null,
  },
  {
    name: 'Returns',
    shortcut: 'returns',
    text: 'Hello {customer.first_name|there},\n\nof course you can send it back. {shop.returns}\n\nPlease put a note with your order number {order.number|} into the parcel.\n\nBest wishes\n{sender.name}',
    short: null,
  },
  {
    name: 'We are looking into it',
    shortcut: 'looking',
    text: 'Hello {customer.first_name|there},\n\nthank you for telling us. We are looking into it, and you will hear from me by {date.in_3_days}.\n\nBest wishes\n{sender.name}',
    short: 'Thank you for telling us. We are looking into it and you will hear from us by {date.in_3_days}.',
  },
] as const;

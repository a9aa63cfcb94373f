const number = new Intl.NumberFormat();

/** Sentences about what a message is besides its words. */
export const messageText = {
  kinds: {
    form: 'Form',
    review: 'Review',
    reply: 'Automatic reply',
    bulk: 'Newsletter or notice',
    report: 'Delivery report',
    invitation: 'Invitation',
    signed: 'Signed',
    encrypted: 'Encrypted',
  },
  signedMore: 'It carries a digital signature. Shopbell does not check whose it is.',
  /** A form whose program is not known is just one of a website. */
  formFrom: (builder: string): string =>
    builder === 'website' ? 'Filled in on a website' : `Filled in on a website, sent on by ${builder}`,
  formAnswers: 'Answers',
  formMessage: 'Message',
  noAnswer: 'Left empty',
  showOriginal: 'Show the mail as it came',
  hideOriginal: 'Hide the mail as it came',
  rating: (value: number, of: number): string => `${number.format(value)} out of ${number.format(of)} stars`,
  through: (name: string): string => `Came through ${name}`,
  openThere: (host: string): string => `Open ${host}`,
  service: (name: string): string => `This came through ${name}; an answer by mail would not reach the customer.`,
  answerAt: (host: string): string => `The answer is given at ${host}.`,
  answerOn: (name: string): string => `Answer on ${name}`,
  encryptedTitle: 'This message is encrypted',
  encryptedMore:
    'Shopbell has no key to open it. Read it in the mail program that holds your key, or ask the sender to write without encryption.',
  notFrom: (address: string): string => `This may not be from ${address}`,
  notFromMore:
    'The mail server could not confirm the sender. Before you follow a link, open a file or pay anything, ask them in another way.',
  whatWasFound: 'What the mail server found',
  writtenBy: (author: string): string => `Written by ${author}`,
  forwardedBy: (sender: string): string => `Forwarded by ${sender}`,
  undelivered: (recipient: string | null): string =>
    recipient === null ? 'This did not arrive.' : `This did not reach ${recipient}.`,
  delayed: (recipient: string | null): string =>
    recipient === null
      ? 'This has not arrived yet; the mail server goes on trying.'
      : `This has not reached ${recipient} yet; the mail server goes on trying.`,
  delivered: (recipient: string | null): string =>
    recipient === null ? 'This has arrived.' : `This has reached ${recipient}.`,
  reason: (reason: string): string => `The other mail server says: ${reason}`,
  writeAgain: 'Write again',
  invitation: {
    request: 'Invitation',
    publish: 'Event',
    cancel: 'Cancelled',
    reply: 'Answer to an invitation',
    counter: 'Another time is proposed',
    other: 'Event',
  },
  noTitle: '(no title)',
  when: 'When',
  where: 'Where',
  organizer: 'Organizer',
  allDay: 'whole day',
  repeats: 'repeats',
  noTime: 'No time is given',
  more: 'More about this message',
  moveOut: 'Move to a conversation of its own',
  allLines: 'Show all lines of the header',
  noLines: 'No header was kept.',
  notKept: (size: string): string => `${size}, only in the mailbox`,
  fetch: 'Fetch',
  fetchFile: (name: string): string => `Fetch ${name} from the mailbox`,
  askingMailbox: 'Asking the mailbox…',
  fetchingFile: (done: string, of: string): string => `${done} of ${of}`,
  fileArrived: 'Putting it in its place…',
} as const;

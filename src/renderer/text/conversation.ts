const number = new Intl.NumberFormat();

/** Sentences of an open conversation and its messages. */
export const conversationText = {
  conversation: 'Conversation',
  chooseOne: 'Choose a conversation',
  chooseOneMore: 'Press j and k, or the arrow keys, to go through them.',
  noSubject: '(no subject)',
  unknownSender: 'Unknown sender',
  messages: (count: number): string => (count === 1 ? '1 message' : `${number.format(count)} messages`),
  markDone: 'Done',
  reopen: 'Open again',
  markUnread: 'Mark as unread',
  markRead: 'Mark as read',
  showCustomer: 'Show the customer',
  hideCustomer: 'Hide the customer',
  more: 'More',
  isPerson: 'This is a person',
  fileAside: 'Always file this sender aside',
  senderIsPerson: (address: string): string => `What ${address} writes now counts as written by a person.`,
  senderIsAside: (address: string): string => `What ${address} writes is now filed under newsletters and notices.`,
  messageFrom: (name: string, date: string): string => `Message from ${name}, ${date}`,
  you: 'You',
  to: (names: string): string => `to ${names}`,
  showDetails: 'Show details',
  hideDetails: 'Hide details',
  showPlain: 'Show as plain text',
  showFormatted: 'Show as formatted',
  details: { from: 'From', to: 'To', cc: 'Cc', date: 'Date', subject: 'Subject', messageId: 'Message-ID' },
  between: (count: number): string => (count === 1 ? 'One more message' : `${number.format(count)} more messages`),
  earlier: 'Show earlier messages',
  showEarlierText: 'Show earlier text',
  hideEarlierText: 'Hide earlier text',
  imagesBlocked: (count: number): string =>
    count === 1
      ? 'One image is on another computer and was not fetched: asking for it can tell the sender that you read this.'
      : `${number.format(count)} images are on other computers and were not fetched: asking for them can tell the sender that you read this.`,
  showImages: 'Show images',
  formattedMessage: (name: string): string => `Formatted message from ${name}`,
  noText: 'This message has no text.',
  attachments: (count: number): string => (count === 1 ? '1 attachment' : `${number.format(count)} attachments`),
  download: (name: string): string => `Download ${name}`,
  sendingIn: (seconds: number): string =>
    seconds === 1 ? 'Sending in 1 second' : `Sending in ${number.format(seconds)} seconds`,
  sending: 'Sending…',
  waiting: 'Waiting for the mail server. It is sent by itself as soon as that is settled.',
  waitingBecause: (reason: string): string =>
    `Not sent yet: ${reason} It is sent by itself as soon as that is settled.`,
  sent: 'Sent',
  failed: (reason: string): string => `Not sent. ${reason}`,
  unknown:
    'The connection broke while this was being sent, and we cannot tell whether it left. Look into the mailbox’s Sent folder if you are unsure.',
  wasSent: 'It was sent',
  sendAgain: 'Send again',
  undo: 'Undo',
  takeBack: 'Take back',
  retry: 'Try again',
} as const;

const number = new Intl.NumberFormat();

/** Sentences of the panel about the person on the other side. */
export const customerText = {
  panel: 'Customer',
  close: 'Hide the customer',
  nobody: 'No customer',
  nobodyAside: 'Newsletters and notices make no customers. If this is a person, press “!”.',
  nobodyUnsure:
    'Nobody becomes a customer by a mail whose sender the mail server could not confirm, or that names none.',
  doubtful: 'The newest message may not be from this customer.',
  copyAddress: (address: string): string => `Copy ${address}`,
  copied: 'Copied',
  firstContact: 'First contact',
  lastContact: 'Last contact',
  messages: 'Messages',
  count: (value: number): string => number.format(value),
  addresses: 'Addresses',
  vip: 'Important',
  notes: (count: number): string => (count === 1 ? '1 note' : `${number.format(count)} notes`),
  earlier: 'Other conversations',
  noEarlier: 'This is the only conversation so far.',
  timeline: 'Everything said, in one timeline',
  stateDone: 'Done',
} as const;

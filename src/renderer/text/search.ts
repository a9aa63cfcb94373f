export const searchText = {
  title: 'Search',
  label: 'Search all conversations',
  placeholder: 'Words, names, “phrases”…',
  clear: 'Clear the search',
  resultsLabel: 'Messages found, newest first',
  found: (count: number, more: boolean): string =>
    more
      ? `The newest ${count.toLocaleString()} messages found; more follow as you scroll.`
      : count === 1
        ? '1 message found.'
        : `${count.toLocaleString()} messages found.`,
  newestFirst: 'Newest first',
  searching: 'Searching…',
  you: 'You',
  noneTitle: (query: string): string => `Nothing is found for “${query}”`,
  noneBody:
    'Every word must occur in the message. Try fewer words, or the beginning of one with a star, such as invo*.',
  helpTitle: 'How to find things',
  helpBody:
    'Type any words; every message that has all of them is found, whoever wrote it and whenever. Narrow it down like this:',
  insert: (example: string): string => `Use ${example}`,
  examples: [
    { example: '"blue teapot"', meaning: 'these words, next to each other' },
    { example: 'invo*', meaning: 'words that begin like this' },
    { example: '-newsletter', meaning: 'without this word' },
    { example: 'from:marta', meaning: 'written by somebody of this name or address' },
    { example: 'to:orders@', meaning: 'written to this name or address' },
    { example: 'is:unread', meaning: 'nobody has read it yet; also is:open, is:done and is:aside' },
    { example: 'has:attachment', meaning: 'with a file attached' },
    { example: 'in:sent', meaning: 'what the shop wrote; in:inbox for what came in' },
    { example: 'after:2026-01-01', meaning: 'from this day on' },
    { example: 'before:2026-03-01', meaning: 'before this day' },
  ],
  keys: 'Arrow keys or j and k walk through what was found, Enter opens it.',
  attachments: 'Has attachments',
} as const;

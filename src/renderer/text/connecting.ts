/** Sentences of the form that connects an account of any channel. */
export const connectingText = {
  missing: (label: string): string => `${label} is needed.`,
  optional: (label: string): string => `${label} (may be left out)`,
  connect: 'Connect',
  signIn: 'Sign in and connect',
  why: 'The network’s own page opens. Your password stays there; Shopbell is given a key that you can take back at any time.',
  checking: 'Signed in. Trying what it opens…',
  choose: 'Which one is to be connected?',
  nothingToChoose:
    'Whoever signed in there has nothing that could be connected. Sign in as somebody who looks after it.',
  secretKept: 'Leave empty to keep the stored one',
  showSecret: (label: string): string => `Show or hide: ${label.toLowerCase()}`,
} as const;

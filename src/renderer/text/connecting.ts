/** Sentences about choosing what to connect. */
export const connectingText = {
  title: 'Connect an account',
  choose: 'What comes in through it',
  missing: (label: string): string => `${label} is needed.`,
  connect: 'Connect',
  secretKept: 'Leave empty to keep the stored one',
  showSecret: (label: string): string => `Show or hide: ${label.toLowerCase()}`,
  loading: 'Loading what can be connected…',
} as const;

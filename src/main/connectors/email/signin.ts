/** What a person gives to connect a mailbox, and where it goes. */
export const emailSignIn = {
  kind: 'password',
  fields: ['address', 'password', 'imap', 'smtp', 'username'],
} as const;

export const welcomeText = {
  title: 'Welcome to Shopbell',
  lead: 'Shopbell keeps every conversation with your customers in one place, on this computer, and lets you answer from there.',
  connectTitle: 'Connect a mailbox',
  connectBody:
    'Type your address and password. Shopbell reads its Inbox, Sent and archive folders and leaves the mail where it is.',
  connectAction: 'Connect a mailbox',
  importTitle: 'Try it with mail files',
  importBody: 'Bring in .eml files, an mbox file or a Maildir folder. Nothing is connected and nothing is sent.',
  importAction: 'Choose mail files',
  back: 'Back',
  privacy:
    'Everything stays in a folder on this computer. Passwords go to the keychain of the operating system, or to a sealed file where there is none.',
  connectFormTitle: 'Connect a mailbox',
  importFormTitle: 'Bring in mail files',
  alreadyInUse: 'This log already holds conversations.',
  toInbox: 'Go to the inbox',
} as const;

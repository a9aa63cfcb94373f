export const settingsText = {
  title: 'Settings',
  sections: {
    accounts: 'Accounts',
    'sign-in': 'Sign-in',
    writing: 'Writing',
    answers: 'Answers',
    playbooks: 'Playbooks',
    shop: 'Shop facts',
    service: 'Hours and rules',
    notices: 'Notices',
    customers: 'Customers',
    exchange: 'Import and export',
    data: 'Data',
    appearance: 'Appearance',
  },
  sectionsLabel: 'Sections of the settings',
} as const;

export const dataText = {
  title: 'Data',
  folder: 'Folder',
  copyFolder: 'Copy the path of the folder',
  copied: 'Copied',
  log: 'Customer log',
  attachments: 'Attachments',
  contents: 'Contents',
  contentsValue: (interactions: number, customers: number): string =>
    `${interactions.toLocaleString()} messages, ${customers.toLocaleString()} customers`,
  passwords: 'Passwords',
  version: 'Version',
  host: { electron: 'desktop app', node: 'in the browser', cli: 'command line' },
  versionValue: (version: string, host: string): string => `Shopbell ${version}, ${host}`,
  backupTitle: 'How to back up',
  backupBody:
    'Close Shopbell and copy the whole folder to another disk. To go back, put the copy where the folder was. Passwords that the keychain keeps are not in it; on another computer you sign in again.',
  telemetry: 'Nothing about you or your customers is sent to anybody. Shopbell talks to your mail servers only.',
  loading: 'Loading…',
} as const;

export const appearanceText = {
  title: 'Appearance',
  theme: 'Theme',
  themes: { auto: 'Like the system', light: 'Light', dark: 'Dark' },
  hint: 'Kept on this computer.',
} as const;

export const vaultText = {
  createTitle: 'Choose a passphrase',
  createBody:
    'No keychain of the operating system answers on this computer. Shopbell can keep passwords in a sealed file instead. You are asked for this passphrase each time Shopbell starts; nobody can recover it for you.',
  reason: (reason: string): string => `What was found: ${reason}`,
  passphrase: 'Passphrase',
  repeat: 'Passphrase again',
  passphraseHint: 'At least 8 characters. Four or five ordinary words are strong and easy to remember.',
  create: 'Create the sealed file',
  tooShort: (missing: number): string => `${missing} more ${missing === 1 ? 'character' : 'characters'} needed.`,
  differs: 'The two passphrases differ. Type the same one twice.',
  strength: {
    weak: 'Strength: weak. Add another word or two.',
    fair: 'Strength: fair. One more word makes it strong.',
    strong: 'Strength: strong.',
  },
  unlockTitle: 'Unlock the passwords',
  unlockBody: 'The sealed file with the passwords is locked. Until it is open, no mail is fetched or sent.',
  unlock: 'Unlock',
  banner: 'The passwords are locked, so no mail is fetched or sent.',
  bannerAction: 'Unlock…',
  state: {
    keychain: 'Passwords are kept in the keychain of the operating system.',
    'sealed-file': 'Passwords are kept in a sealed file, which is open until Shopbell closes.',
    locked: 'Passwords are kept in a sealed file, which is locked.',
    none: 'No keychain of the operating system answers. You are asked for a passphrase when you connect a mailbox.',
  },
} as const;

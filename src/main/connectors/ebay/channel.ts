import type { ChannelData } from '#main/connectors/connector';

export const ebayChannel: ChannelData = {
  channel: 'ebay',
  name: 'eBay messages',
  about: 'What buyers and other members write to you at eBay.',
  signIn: {
    fields: [
      {
        name: 'clientId',
        kind: 'text',
        label: 'App ID (Client ID)',
        hint: 'Of the “Production” keys.',
        placeholder: '',
      },
      { name: 'ruName', kind: 'text', label: 'RuName', hint: 'eBay’s name of the redirect address.', placeholder: '' },
      { name: 'username', kind: 'text', chosen: true, label: 'User name', hint: null, placeholder: '' },
    ],
    secret: { label: 'Cert ID (Client Secret)', hint: 'Beside the App ID.' },
    browser: { redirect: { kind: 'https', address: 'https://localhost/shopbell' } },
  },
  connecting: {
    effort: 'own-app',
    steps: [
      'Join the developers program at developer.ebay.com with your eBay account; that is free and takes about a day.',
      'Open “Application Keys” and make a “Production” keyset. Answer the question on account deletion: you store no data of others’ accounts.',
      'Choose “User Tokens”, “Get a Token from eBay via Your Application”, and add a redirect URL: as “auth accepted URL” give the redirect address below.',
      'Copy the RuName that is shown there, the App ID and the Cert ID.',
    ],
    link: 'https://developer.ebay.com/my/keys',
    limits: ['A sign-in lasts 18 months.', 'eBay marks whole conversations as read, never a single message.'],
  },
  prices: null,
  abilities: {
    kinds: ['message'],
    answers: [
      {
        visibility: 'private',
        kinds: null,
        once: false,
        addressed: false,
        formatted: false,
        attachments: false,
        maximumLength: { most: 2000, unit: 'characters' },
        window: null,
        windowFrom: 'answered',
      },
    ],
    sendGuarantee: 'searchable',
    pollInterval: 5 * 60_000,
    marks: true,
    moderation: [],
    edits: 'never',
    deletions: 'never',
    remembers: null,
    limits: [{ bucket: 'calls', requests: 5000, per: 24 * 60 * 60_000 }],
  },
};

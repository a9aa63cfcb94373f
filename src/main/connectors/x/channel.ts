import type { ChannelData, RequestLimit } from '#main/connectors/connector';
import { xPrices } from './prices.ts';

/** Ports that are written into the app's list of addresses at X, which compares them whole. */
export const ports = [8921, 8922, 8923] as const;
const quarter = 15 * 60_000;
const day = 24 * 60 * 60_000;

/** Of one signed-in user (its list of rate limits of August 2026). */
const limits: readonly RequestLimit[] = [
  { bucket: 'mentions', requests: 300, per: quarter },
  { bucket: 'posts', requests: 900, per: quarter },
  { bucket: 'lookup', requests: 900, per: quarter },
  { bucket: 'messages', requests: 15, per: quarter },
  { bucket: 'quotes', requests: 75, per: quarter },
  { bucket: 'reposts', requests: 75, per: quarter },
  { bucket: 'answer', requests: 100, per: quarter },
  { bucket: 'message', requests: 15, per: quarter },
  { bucket: 'message', requests: 1440, per: day },
  { bucket: 'hide', requests: 50, per: quarter },
];

export const xChannel: ChannelData = {
  channel: 'x',
  name: 'X',
  about: 'Mentions of your shop, replies to it, quotes and reposts of what you post, and direct messages.',
  signIn: {
    fields: [
      {
        ...{ name: 'clientId', kind: 'text', label: 'Client ID of your app', placeholder: '' },
        hint: 'Shown once under “OAuth 2.0 Client ID and Client Secret”; the secret is not needed.',
      },
      {
        ...{
          name: 'owner',
          kind: 'text',
          optional: true,
          label: 'Account the app belongs to',
          placeholder: '@your_shop',
        },
        hint: 'Whom you were signed in as when you made the app. Where it is the shop’s own account, X charges a fifth for its posts and mentions.',
      },
      { name: 'userId', kind: 'text', chosen: true, label: 'Number of the account', hint: null, placeholder: '' },
      { name: 'handle', kind: 'text', chosen: true, label: 'Account', hint: null, placeholder: '' },
    ],
    secret: null,
    browser: { redirect: { kind: 'ports', address: 'http://127.0.0.1/', ports: [...ports] } },
  },
  connecting: {
    effort: 'own-app',
    steps: [
      'Sign in at console.x.com, best with the account of your shop: X charges less where the app is its own.',
      'Buy credits, a few dollars to begin with, and set a spending limit there, too.',
      'Make an app. Under “User authentication settings” choose “Read and write and Direct message” and “Native App”.',
      'As callback addresses enter the redirect addresses below, as website your own.',
      'Copy the Client ID.',
    ],
    link: 'https://console.x.com/',
    limits: [
      'X charges for everything that is read and sent, from credits that you buy there. What it cost is counted here, and a budget a month ends it.',
      'The first look goes back seven days: what is older would cost as much as what is new.',
      'Only who mentions or quotes you can be answered in public from here; everybody else in the browser.',
      'Who liked something is not read: X charges a cent for each. Encrypted messages are not to be had.',
      'An answer with a link costs twenty times as much as one without.',
    ],
  },
  prices: xPrices,
  abilities: {
    kinds: ['mention', 'comment', 'message', 'share'],
    answers: [
      {
        visibility: 'public',
        // X takes replies of other programs only to who mentioned or quoted the account: what else comes in has no words.
        ...{ kinds: ['mention', 'comment'], once: false, addressed: false, formatted: false, attachments: false },
        maximumLength: { most: 280, unit: 'weighted' },
        ...{ window: null, windowFrom: 'answered' },
      },
      {
        visibility: 'private',
        ...{
          kinds: ['message', 'mention', 'comment'],
          once: false,
          addressed: false,
          formatted: false,
          attachments: false,
        },
        maximumLength: { most: 10_000, unit: 'characters' },
        ...{ window: null, windowFrom: 'answered' },
      },
    ],
    sendGuarantee: 'searchable',
    // Direct messages may be asked for 15 times in 15 minutes.
    pollInterval: 2 * 60_000,
    marks: false,
    // Hiding a reply below a post of the shop's.
    moderation: ['published', 'held'],
    edits: 'compared',
    deletions: 'compared',
    remembers: null,
    limits,
  },
};

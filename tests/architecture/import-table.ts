import { connectorRows } from './connector-rows.ts';
import { features } from './features.ts';
import type { Row } from './row.ts';

const shared = [
  'shared/answers',
  'shared/audience-guard',
  'shared/complaint-signs',
  'shared/domain',
  'shared/contract',
  'shared/moments',
  'shared/promises',
  'shared/service-hours',
  'shared/text',
  'shared/thanks',
];
const windowLibraries = [
  'react',
  'react-dom',
  '@mantine',
  '@tabler',
  '@tanstack',
  '@tiptap',
  '@orpc',
  'dompurify',
  'marked',
  'zod',
];
const windowGround = ['renderer/core', 'renderer/text', 'renderer/ui', ...shared, ...windowLibraries];

/** Packages of types that a network's vendor, or those who follow it, publish. */
const vendorTypes: readonly string[] = [
  '@atproto/api',
  '@googleapis/youtube',
  '@xdevplatform/xdk',
  'discord-api-types',
  '@grammyjs/types',
  'masto',
  'ebay-api',
];

const featureRow = {
  may: ['main/kernel', 'main/storage', ...shared, 'node', 'zod'],
  types: ['main/connectors/connector.ts', 'main/connectors/authorizer.ts', 'main/secrets/secret-store.ts'],
};

export const importTable: readonly Row[] = [
  { folder: 'shared/domain', may: ['zod', 'libphonenumber-js'] },
  { folder: 'shared/contract', may: ['shared/domain', 'zod', '@orpc/contract'] },
  { folder: 'shared/text', may: ['shared/domain'] },
  // What a saved answer becomes is the same in its preview, in the composer and where a rule writes it.
  { folder: 'shared/answers', may: ['shared/domain', 'zod'] },
  // What is personal in words for everybody is the same wherever they are written.
  { folder: 'shared/audience-guard', may: ['shared/domain'] },
  // What sounds like a complaint is told the same way wherever it came in; no library, so that nothing leaves the laptop.
  { folder: 'shared/complaint-signs', may: [], types: ['shared/domain'] },
  // Words for dates mean the same in the window as on the command line.
  { folder: 'shared/moments', may: ['shared/domain', 'chrono-node'] },
  // A sentence that promises something is found in the window, its words are the same everywhere.
  { folder: 'shared/promises', may: ['shared/moments'] },
  { folder: 'shared/thanks', may: [] },

  // Service time is the same in the window, in the core and where a rule asks for it.
  { folder: 'shared/service-hours', may: ['shared/domain'] },

  { folder: 'main/kernel', may: ['node', 'pino'], types: ['shared/domain'] },
  { folder: 'main/storage', may: ['main/kernel', 'shared/domain', 'node', 'zod', 'better-sqlite3'] },
  { folder: 'main/secrets', may: ['main/kernel', 'node', 'zod', 'keytar'], types: ['shared/contract'] },

  ...connectorRows,

  // Networks that cannot be run, on loopback: typed by what their vendors publish, started by tests and the sample shop.
  {
    folder: 'main/simulators',
    may: ['main/kernel', 'shared/domain', 'node', 'zod'],
    types: ['main/connectors/connector.ts', ...vendorTypes],
  },

  // The sample shop: two years as they are written, and networks that stand in for the real ones.
  {
    folder: 'main/sample',
    may: ['main/kernel', 'main/storage', ...shared, 'main/simulators', 'node', 'zod'],
    types: ['main/inbound', 'main/log-commands.ts'],
  },

  // Whoever calls a connector has to tell its failures apart, so their class comes along.
  {
    folder: 'main/inbound',
    ...featureRow,
    may: [...featureRow.may, 'main/connectors/failure.ts', 'main/connectors/asked-before.ts'],
  },
  {
    folder: 'main/outbound',
    ...featureRow,
    may: [...featureRow.may, 'main/connectors/failure.ts', 'main/connectors/channels.ts'],
  },
  {
    folder: 'main/accounts',
    ...featureRow,
    may: [...featureRow.may, 'main/connectors/failure.ts', 'main/connectors/channels.ts'],
  },
  // Signing in at a provider fails as the provider's channel does; the clients that come with the program are data.
  {
    folder: 'main/sign-in',
    ...featureRow,
    may: [...featureRow.may, 'main/connectors/failure.ts', 'oauth4webapi', 'resources/oauth-clients.json'],
  },
  { folder: 'main/imports', ...featureRow, may: [...featureRow.may, 'csv-parse', 'chardet', 'iconv-lite'] },
  { folder: 'main/answers', ...featureRow, may: [...featureRow.may, 'csv-parse'] },
  { folder: 'main/people', ...featureRow, may: [...featureRow.may, 'any-ascii', 'email-providers'] },
  // What a person is given about themselves is in the nouns that scripts read.
  { folder: 'main/rights', ...featureRow, may: [...featureRow.may, 'main/hosts/cli/nouns.ts'] },
  { folder: 'main/service-hours', ...featureRow, may: [...featureRow.may, 'ical.js'] },
  ...features.map((folder) => ({ folder, ...featureRow })),

  {
    folder: 'main/rpc',
    may: ['main/kernel', ...shared, ...features, '@orpc/server', '@orpc/contract', 'zod'],
    types: ['main/secrets/secret-store.ts'],
  },

  // The pieces both windows' hosts need stand beside the hosts' own folders.
  { folder: 'main/hosts/electron', may: [...hostGround(), 'main/core.ts', 'main/secrets', 'electron'] },
  { folder: 'main/hosts/node', may: [...hostGround(), 'main/core.ts', 'ws'] },
  // What channels ask to be connected is data, of which it makes its options.
  {
    folder: 'main/hosts/cli',
    may: [...hostGround(), 'main/core.ts', 'main/connectors/channels.ts', 'commander'],
    types: ['main/connectors/connector.ts'],
  },
  { folder: 'main/hosts', may: ['main/kernel', ...shared, 'node', 'zod', '@orpc/server'] },

  // Entry points put a host, the core and the secrets together.
  { folder: 'main/index.ts', may: [...hostGround(), 'main/hosts', 'main/core.ts', 'main/secrets', 'electron'] },
  { folder: 'main/node.ts', may: [...hostGround(), 'main/hosts', 'main/own-and-sample.ts', 'main/secrets'] },
  {
    folder: 'main/cli.ts',
    may: [...hostGround(), 'main/hosts', 'main/core.ts', 'main/own-and-sample.ts', 'main/secrets'],
  },

  { folder: 'main/core-process.ts', may: ['main/hosts/electron', 'main/own-and-sample.ts', 'main/secrets'] },

  // The sample shop is a core of its own, beside the owner's.
  {
    folder: 'main/sample-shop.ts',
    may: ['main/kernel', 'main/sample', 'main/secrets', 'main/core.ts', 'main/sample-port.ts', 'node'],
  },
  {
    folder: 'main/own-and-sample.ts',
    may: ['main/core.ts', 'main/sample', 'main/sample-shop.ts', 'main/hosts/shops.ts'],
  },
  {
    folder: 'main/sample-thread.ts',
    may: ['main/kernel', 'main/storage', 'main/sample', 'main/log-commands.ts', 'node'],
  },

  // Each thread is put together in one file and reached through its port.
  { folder: 'main/log-thread.ts', may: ['main/kernel', 'main/storage', 'main/log-commands.ts', 'node', 'zod'] },
  { folder: 'main/log-commands.ts', may: ['main/kernel', 'main/storage', ...features] },
  {
    folder: 'main/connector-thread.ts',
    may: [
      'main/kernel',
      'main/inbound',
      'main/outbound',
      'main/accounts',
      'main/connectors',
      'shared/domain',
      'node',
      'zod',
    ],
  },
  {
    folder: 'main/export-thread.ts',
    may: ['main/kernel', 'main/storage', 'main/exchange', 'main/check', 'main/backup', 'main/rights', 'node', 'zod'],
  },
  { folder: 'main/import-thread.ts', may: ['main/kernel', 'main/storage', 'main/imports', 'node', 'zod'] },
  {
    folder: 'main/segment-thread.ts',
    may: ['main/kernel', 'main/storage', 'main/rules', 'node', 'zod'],
    types: ['main/segments'],
  },
  {
    folder: 'main/*-port.ts',
    may: ['main/kernel', 'shared/domain', 'main/*-port.ts', 'node', 'zod'],
    types: ['shared/contract', 'main/log-commands.ts', 'main/sample', ...features],
  },
  // Two parts of the core that are put together beside it.
  {
    folder: 'main/customer-book.ts',
    may: ['main/kernel', ...features, 'main/segment-port.ts'],
    types: ['main/storage', 'main/rpc', 'main/log-port.ts'],
  },
  {
    folder: 'main/files.ts',
    may: ['main/kernel', 'main/storage', ...features, 'main/*-port.ts', ...shared, 'node'],
    types: ['main/rpc'],
  },
  {
    folder: 'main/core.ts',
    may: [
      ...[
        'main/customer-book.ts',
        'main/files.ts',
        'main/kernel',
        'main/storage',
        'main/secrets',
        'main/connectors',
        ...features,
        'main/rpc',
        'main/*-port.ts',
      ],
      ...[...shared, 'node', 'zod', '@orpc/server'],
    ],
    types: ['main/log-commands.ts'],
  },

  { folder: 'preload', may: ['electron'] },

  { folder: 'renderer/text', may: shared },
  { folder: 'renderer/core', may: ['renderer/text', ...shared, ...windowLibraries] },
  { folder: 'renderer/ui', may: ['renderer/core', 'renderer/text', ...shared, ...windowLibraries] },
  { folder: 'renderer/main.tsx', may: ['renderer/app', ...windowGround] },
  // Another part of the window is entered through its front door.
  { folder: 'renderer/*', may: ['renderer/*/index.ts', 'renderer/*/index.tsx', ...windowGround] },
];

/**
 * The flow's stages. `index.ts` and the threads' command files compose them; a stage imports no other, but for types and
 * for two steps that cannot stand apart: an item is read while its page is polled, and matched inside the transaction
 * that stores it.
 */
export const stages: Readonly<Record<string, readonly string[]>> = {
  'main/inbound': ['poll', 'normalize', 'match', 'store', 'notify'],
  'main/outbound': ['reply', 'outbox', 'send', 'confirm'],
};
export const stageSteps: readonly string[] = ['poll → normalize', 'store → match'];

function hostGround(): string[] {
  return [
    ...['main/kernel', ...shared, 'main/hosts/*.ts', 'main/hosts/web', 'node', 'zod'],
    ...['@orpc/server', '@orpc/contract', '@orpc/client'],
  ];
}

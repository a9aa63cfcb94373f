import type { Row } from './row.ts';

/** What a channel's connector is made of. */
const ofAnyChannel: readonly string[] = [
  ...['main/kernel', 'shared/domain', 'main/connectors/connector.ts', 'main/connectors/failure.ts', 'node', 'zod'],
  ...['main/connectors/authorizer.ts', 'main/connectors/comment-text.ts', 'main/connectors/same-answer.ts'],
  ...['main/connectors/web.ts', 'main/connectors/api.ts', 'main/connectors/throttle.ts'],
  ...['main/connectors/held-token.ts', 'main/connectors/oauth.ts', 'main/connectors/receipt.ts'],
  ...['main/connectors/own-app.ts', 'main/connectors/google.ts'],
  ...['main/connectors/graph.ts', 'main/connectors/graph-item.ts', 'main/connectors/glance.ts'],
  ...['main/connectors/graph-conversations.ts', 'main/connectors/graph-token.ts', 'main/connectors/graph-send.ts'],
  'main/connectors/graph-found.ts',
];

/** The channels, and what their connectors share. */
export const connectorRows: readonly Row[] = [
  {
    folder: 'main/connectors/connector.ts',
    may: ['main/kernel', 'shared/domain', 'main/connectors/authorizer.ts'],
    types: ['main/connectors/asked-before.ts'],
  },
  { folder: 'main/connectors/authorizer.ts', may: ['main/kernel'] },
  { folder: 'main/connectors/failure.ts', may: ['shared/domain'] },
  // How any network is asked over HTTP.
  { folder: 'main/connectors/web.ts', may: ['main/connectors/failure.ts', 'node'] },
  // What most networks' connectors have in common: questions over JSON, limits kept, tokens held.
  {
    folder: 'main/connectors/api.ts',
    may: ['main/connectors/failure.ts', 'main/connectors/web.ts', 'node', 'zod'],
    types: ['main/connectors/connector.ts', 'main/connectors/throttle.ts'],
  },
  { folder: 'main/connectors/asked-before.ts', may: [], types: ['main/connectors/connector.ts'] },
  {
    folder: 'main/connectors/throttle.ts',
    may: ['main/connectors/asked-before.ts', 'main/connectors/failure.ts', 'node'],
    types: ['main/connectors/connector.ts'],
  },
  {
    folder: 'main/connectors/held-token.ts',
    may: ['main/connectors/failure.ts', 'main/kernel'],
    types: ['main/connectors/connector.ts'],
  },
  // Signing in at a network's own page, as OAuth has it.
  {
    folder: 'main/connectors/oauth.ts',
    may: ['main/connectors/failure.ts', 'main/connectors/web.ts', 'main/kernel', 'node', 'zod'],
    types: ['main/connectors/connector.ts', 'main/connectors/authorizer.ts'],
  },
  // Networks that are asked in the name of an app of one's own, and Google's among them.
  {
    folder: 'main/connectors/own-app.ts',
    may: [
      ...['main/connectors/api.ts', 'main/connectors/failure.ts', 'main/connectors/held-token.ts', 'main/kernel'],
      ...['main/connectors/oauth.ts', 'main/connectors/throttle.ts', 'zod'],
    ],
    types: ['main/connectors/connector.ts', 'main/connectors/authorizer.ts'],
  },
  {
    folder: 'main/connectors/google.ts',
    may: ['main/connectors/failure.ts', 'node', 'zod'],
    types: ['main/connectors/api.ts', 'main/connectors/own-app.ts', 'shared/domain'],
  },
  // Meta's networks: how they are asked, and what has nothing but lists to read.
  {
    folder: 'main/connectors/graph.ts',
    may: [
      ...['main/connectors/api.ts', 'main/connectors/failure.ts', 'main/connectors/throttle.ts', 'zod'],
      ...['main/connectors/connector.ts', 'main/connectors/authorizer.ts', 'shared/domain', 'main/kernel'],
      ...['main/connectors/held-token.ts', 'main/connectors/oauth.ts', 'node', 'main/connectors/web.ts'],
    ],
  },
  {
    folder: 'main/connectors/graph-item.ts',
    may: ['shared/domain', 'zod'],
    types: ['main/connectors/connector.ts'],
  },
  {
    folder: 'main/connectors/graph-found.ts',
    may: ['main/connectors/same-answer.ts'],
    types: ['main/connectors/connector.ts', 'main/connectors/graph.ts'],
  },
  {
    folder: 'main/connectors/graph-conversations.ts',
    may: ['main/connectors/api.ts', 'main/connectors/graph.ts', 'zod'],
    types: ['main/connectors/glance.ts'],
  },
  { folder: 'main/connectors/graph-send.ts', may: [], types: ['main/connectors/connector.ts'] },
  {
    folder: 'main/connectors/graph-token.ts',
    may: [
      ...['main/connectors/api.ts', 'main/connectors/failure.ts', 'main/connectors/graph.ts', 'main/kernel', 'zod'],
      ...['main/connectors/held-token.ts', 'main/connectors/oauth.ts', 'node'],
    ],
    types: ['main/connectors/authorizer.ts', 'main/connectors/connector.ts'],
  },
  {
    folder: 'main/connectors/glance.ts',
    may: ['main/connectors/api.ts', 'node', 'zod'],
    types: ['main/connectors/connector.ts'],
  },
  // The words of comments in HTML, as several networks give them.
  { folder: 'main/connectors/comment-text.ts', may: [] },
  // Whether an answer arrived that may have.
  { folder: 'main/connectors/same-answer.ts', may: [], types: ['main/connectors/connector.ts'] },
  { folder: 'main/connectors/receipt.ts', may: [], types: ['main/connectors/connector.ts'] },
  // What channels can do is data that the log thread reads, too: without their libraries.
  {
    folder: 'main/connectors/channels.ts',
    may: ['main/connectors/*/channel.ts', 'shared/domain'],
    types: ['main/connectors/connector.ts'],
  },
  // What reads files of channels, some of which cannot be connected.
  {
    folder: 'main/connectors/archives.ts',
    may: [
      'main/connectors/email/index.ts',
      'main/connectors/email/files.ts',
      'main/connectors/whatsapp',
      'shared/domain',
    ],
    types: ['main/inbound/import-mail.ts'],
  },
  {
    folder: 'main/connectors/whatsapp',
    may: ['shared/domain', 'node', 'zod'],
    types: ['main/connectors/connector.ts', 'main/inbound/import-mail.ts'],
  },
  // The one list of channels.
  {
    folder: 'main/connectors/registry.ts',
    may: ['main/connectors/*/index.ts', 'main/connectors/connector.ts', 'shared/domain'],
  },
  {
    folder: 'main/connectors/email',
    may: [
      ...['main/kernel', 'shared/domain', 'main/connectors/connector.ts', 'main/connectors/failure.ts', 'node', 'zod'],
      ...['imapflow', 'nodemailer', 'chardet', 'iconv-lite', 'html-to-text'],
    ],
    types: ['shared/contract'],
  },
  {
    folder: 'main/connectors/feed',
    may: [
      ...['main/kernel', 'shared/domain', 'main/connectors/connector.ts', 'main/connectors/failure.ts'],
      ...['main/connectors/api.ts', 'main/connectors/web.ts', 'node', 'zod', 'htmlparser2'],
    ],
  },
  // Signing in there takes more than `oauth.ts` knows.
  { folder: 'main/connectors/bluesky', may: [...ofAnyChannel, 'oauth4webapi'] },
  // A new channel begins here, and gets a row of its own with its libraries.
  { folder: 'main/connectors/*', may: ofAnyChannel },
];

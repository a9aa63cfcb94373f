import { describe, expect, it } from 'vitest';
import { importProblems } from './check-imports.ts';
import { readImports } from './read-imports.ts';
import { filesUnder } from './tree.ts';

const check = (file: string, source: string) => readImports(file, source).flatMap(importProblems);

/** Each would be wrong in a way of its own. If one passes, the table guards nothing there. */
const planted: readonly (readonly [file: string, source: string])[] = [
  ['shared/domain/customer.ts', "import { readFile } from 'node:fs/promises';"],
  ['shared/domain/customer.ts', "import { inbox } from '#shared/contract/inbox';"],
  ['shared/text/refusals.ts', "import { z } from 'zod';"],
  ['shared/contract/inbox.ts', "import type { Core } from '#main/core';"],
  ['main/kernel/clock.ts', "import { channel } from '#shared/domain/channel';"],
  ['main/storage/customers.ts', "import { search } from '#main/search/search';"],
  ['main/storage/customers.ts', "import type { Inbox } from '#shared/contract/inbox';"],
  ['main/secrets/keychain.ts', "import { openReader } from '#main/storage/open-log';"],
  ['main/connectors/email/poll.ts', "import { openReader } from '#main/storage/open-log';"],
  ['main/connectors/email/poll.ts', "import type { SecretStore } from '#main/secrets/secret-store';"],
  ['main/connectors/email/poll.ts', "import { send } from '../wordpress/send.ts';"],
  ['main/connectors/email/poll.ts', "import { connectorOf } from '../registry.ts';"],
  ['main/connectors/bluesky/poll.ts', "import { ImapFlow } from 'imapflow';"],
  ['main/connectors/discord/poll.ts', "import * as oauth from 'oauth4webapi';"],
  ['main/connectors/registry.ts', "import { poll } from './email/poll.ts';"],
  ['main/inbox/inbox.ts', "import { findRows } from '#main/search/search';"],
  ['main/inbox/inbox.ts', "import type { Found } from '#main/search/search';"],
  ['main/inbox/inbox.ts', "import Database from 'better-sqlite3';"],
  ['main/inbox/inbox.ts', "import { connectorOf } from '#main/connectors/registry';"],
  ['main/accounts/accounts.ts', "import { openSecretStore } from '#main/secrets/open-secret-store';"],
  ['main/accounts/accounts.ts', "import { abilities } from '#main/connectors/connector';"],
  ['main/inbound/normalize.ts', "import { storePage } from './store.ts';"],
  ['main/inbound/match.ts', "export { readItem } from './normalize.ts';"],
  ['main/outbound/outbox.ts', "const { send } = await import('./send.ts');"],
  ['main/rpc/router.ts', "import { openReader } from '#main/storage/open-log';"],
  ['main/hosts/node/pipe.ts', "import { inbox } from '#main/inbox/inbox';"],
  ['main/hosts/node/pipe.ts', "import { runCommandLine } from '../cli/run.ts';"],
  ['main/hosts/node/pipe.ts', "import { app } from 'electron';"],
  ['main/hosts/cli/run.ts', "import { openReader } from '#main/storage/open-log';"],
  ['main/core.ts', "import { runCommandLine } from './hosts/cli/run.ts';"],
  ['main/export-thread.ts', "import { connectorOf } from '#main/connectors/registry';"],
  ['preload/index.ts', "import { contract } from '#shared/contract/index';"],
  ['renderer/inbox/list.tsx', "import type { Core } from '#main/core';"],
  ['renderer/inbox/list.tsx', "import { readFileSync } from 'node:fs';"],
  ['renderer/inbox/list.tsx', "import { CustomerHeader } from '../customers/customer-header.tsx';"],
  ['renderer/ui/button.tsx', "import { InboxPage } from '../inbox/index.ts';"],
  ['renderer/text/inbox.ts', "import { Button } from '../ui/index.ts';"],
  ['renderer/core/client.ts', "import { Button } from '../ui/index.ts';"],
  ['renderer/inbox/deep/list.tsx', "import { Button } from '../../ui/index.ts';"],
  ['main/nowhere/new.ts', "import { z } from 'zod';"],
];

/** What the table means to allow. */
const fine: readonly (readonly [file: string, source: string])[] = [
  ['shared/domain/customer.ts', "import { z } from 'zod'; import { id } from './instant.ts';"],
  [
    'main/kernel/refusal.ts',
    "import type { RefusalCode } from '#shared/domain/refusal'; import { inspect } from 'node:util';",
  ],
  [
    'main/connectors/email/parse/head.ts',
    "import { ProviderFailure } from '#main/connectors/failure'; import { poll } from '../poll.ts';",
  ],
  ['main/connectors/registry.ts', "import { email } from './email/index.ts';"],
  ['main/inbound/poll.ts', "import { readItem } from './normalize.ts'; import type { Stored } from './store.ts';"],
  ['main/accounts/accounts.ts', "import type { SecretStore } from '#main/secrets/secret-store';"],
  [
    'main/hosts/node/pipe.ts',
    "import { headers } from '../web/security-headers.ts'; import type { HostedCore } from '../hosted-core.ts';",
  ],
  [
    'renderer/settings/page.tsx',
    "import { Accounts } from '../accounts/index.ts'; import { Button } from '@mantine/core';",
  ],
];

describe('the import table', () => {
  it.each(planted)('refuses in %s: %s', (file, source) => {
    expect(check(file, source)).not.toEqual([]);
  });

  it.each(fine)('allows in %s: %s', (file, source) => {
    expect(check(file, source)).toEqual([]);
  });

  it('reads type imports, re-exports and dynamic imports, and refuses a dynamic import it cannot follow', () => {
    const source =
      "import type { A } from './a.ts';\nexport * from './b.ts';\nexport { type C } from './c.ts';\nvoid import('./d.ts');\nimport './e.ts';";
    expect(readImports('main/x.ts', source).map(({ names, types }) => [names, types])).toEqual([
      ['./a.ts', true],
      ['./e.ts', false],
      ['./b.ts', false],
      ['./c.ts', true],
      ['./d.ts', false],
    ]);
    expect(() => readImports('main/x.ts', 'void import(name);')).toThrow('name the module');
  });

  it('is kept by every file under src', () => {
    const files = filesUnder('src');
    const imports = files.flatMap(({ file, source }) => readImports(file, source));
    // A reader that found nothing would make everything fine.
    expect(files.length > 100 && imports.length > 300).toBe(true);
    expect(imports.flatMap(importProblems)).toEqual([]);
  });
});

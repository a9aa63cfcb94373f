import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { aboutApp } from '#main/app/about';
import { backupName, restore as unpack } from '#main/backup/backup';
import { openAccounts } from '#main/accounts/accounts';
import { bytesOf } from '#main/exchange/bytes';
import { openComplaints } from '#main/complaints/complaints';
import { openCounter } from '#main/counter/counter';
import { openCustomers } from '#main/customers/customers';
import { openFields } from '#main/customers/fields';
import { exportFolder } from '#main/exchange/exports';
import { openDeals } from '#main/deals/deals';
import { openExchange } from '#main/exchange/exchange';
import { openSchedules } from '#main/exchange/schedules';
import { uploadFolder } from '#main/exchange/uploads';
import { answerOf } from '#main/connectors/failure';
import { credentialsOf, credentialsValue } from '#main/inbound/credentials';
import { openFollowUps } from '#main/followups/follow-ups';
import { openInbound } from '#main/inbound/index';
import { openImports } from '#main/imports/imports';
import { openInbox } from '#main/inbox/inbox';
import { systemClock, type Clock } from '#main/kernel/clock';
import { newId } from '#main/kernel/ids';
import { openLog } from '#main/kernel/log';
import { Scope } from '#main/kernel/scope';
import { openOutbound } from '#main/outbound/index';
import { keepComparing } from '#main/people/keep-comparing';
import { openPeople } from '#main/people/people';
import { resumeForgetting } from '#main/rights/carry-through';
import { openRights } from '#main/rights/rights';
import { Announcer } from '#main/rpc/announcer';
import { routerOf, type CoreRouter } from '#main/rpc/router';
import { runSearch } from '#main/search/search';
import { openSegments } from '#main/segments/segments';
import type { SecretStore } from '#main/secrets/secret-store';
import { openSignIn } from '#main/sign-in/sign-in';
import { lockFolder } from '#main/storage/lock';
import { openReader } from '#main/storage/open-log';
import { openTimeline } from '#main/timeline/timeline';
import { showToday } from '#main/today/today';
import type { CheckReport } from '#shared/contract/check';
import type { Topic } from '#shared/contract/events';
import { emailSettings, usuallyKeptUpTo } from '#shared/domain/account';
import { refusalText } from '#shared/text/refusals';
import { connectorThread } from './connector-port.ts';
import { longReads } from './export-port.ts';
import { importReads } from './import-port.ts';
import { startLogThread } from './log-port.ts';
import { segmentReads } from './segment-port.ts';

export type CoreOptions = Readonly<{
  /** The data folder: the log, its attachments, its backups. Made when missing. */
  folder: string;
  secrets: SecretStore;
  host: 'electron' | 'node' | 'cli';
  version: string;
  clock?: Clock;
  /** Shows an address in the system's browser; false where none could be opened, and it has to be shown instead. */
  openAddress?: (url: string) => Promise<boolean>;
  /** Whether accounts are polled and replies sent by themselves. The command line does both on demand. */
  background?: boolean;
}>;

export type Core = Readonly<{
  router: CoreRouter;
  /** The same operations, without a pipe. */
  client: RouterClient<CoreRouter>;
  bytes: ReturnType<typeof bytesOf>;
  close: () => Promise<void>;
}>;

/**
 * Opens Shopbell on a folder: every part, in the order a message meets them. Refuses `log-in-use`, `folder-unwritable`,
 * `disk-full`, `log-damaged`, `log-from-newer-version`.
 */
export async function openCore(options: CoreOptions): Promise<Core> {
  const { folder, secrets, host, version, clock = systemClock, background = true } = options;
  const openAddress = options.openAddress ?? (() => Promise.resolve(false));
  const scope = new Scope();
  try {
    // One core to a folder.
    scope.onClose(lockFolder(folder));
    const logFile = path.join(folder, 'logs', 'shopbell.log');
    const log = openLog(logFile);
    await emptyFolders(exportFolder(folder), uploadFolder(folder));

    // The customer log: one thread writes, everybody reads what was last committed.
    const logThread = await startLogThread(folder);
    scope.onClose(() => logThread.close());
    const { commands } = logThread;
    const reader = openReader(folder);
    scope.onClose(() => reader.database.close());
    const device = await commands.call('device', undefined);

    // What the windows are told.
    const announcer = new Announcer();
    scope.onClose(() => announcer.close());

    // The outside: every channel's sessions, in a thread of their own.
    const connectors = connectorThread({
      folder,
      logFile,
      log,
      logPort: logThread.port,
      answers: {
        credentials: ({ id, refused }) =>
          answerOf(async () => credentialsValue(await accounts.credentials(id, refused && credentialsOf(refused)))),
        checking: (step) => announcer.progress({ task: step.accountId, kind: 'check', finished: false, ...step }),
      },
    });
    scope.onClose(() => connectors.close());

    // Who may come in: sign-ins at a provider in the browser, and the tokens that come of them.
    const signIn = openSignIn({ secrets, clock, fetch: globalThis.fetch, openAddress }, scope);

    const accounts = openAccounts({
      reader,
      clock,
      secrets,
      commands,
      discover: (address) => connectors.call('discover', { address }),
      check: async (account, credentials) => {
        const proved = await connectors.call('check', { account, credentials: credentialsValue(credentials) });
        announcer.progress({ task: account.id, kind: 'check', accountId: account.id, done: 2, of: 2, finished: true });
        return 'failure' in proved ? proved.failure : null;
      },
      signIn,
      doing: (id) => inbound.doing(id),
      connected: (id) => {
        if (background) inbound.begin(id);
        outbound.wake();
      },
      disconnected: (id) => inbound.end(id),
      changed: () => announcer.changed(['accounts', 'ledger']),
    });

    // A message arrives.
    const inbound = openInbound(
      {
        reader,
        clock,
        log,
        connectors,
        background,
        setHealth: (id, health) => commands.call('setHealth', { id, health }),
        setSender: (sender) => commands.call('setSender', sender),
        account: accounts.called,
        interval: (settings) => emailSettings.parse(settings).interval * 60_000,
        keepUpTo: (settings) => {
          const { keepUpTo } = emailSettings.parse(settings);
          return keepUpTo === undefined ? usuallyKeptUpTo : keepUpTo;
        },
        tell: announcer,
        recovered: (id) => outbound.tryAgain(id),
      },
      scope,
    );
    connectors.onNews(inbound.news);

    // It is looked at.
    const inbox = openInbox(reader, commands, refusalText);
    const timeline = openTimeline(reader, commands);
    const counter = openCounter(reader, commands);
    const followUps = openFollowUps(reader, commands);
    const complaints = openComplaints(reader, commands);
    const customers = openCustomers({ folder, reader, commands });
    const changed = (): void => announcer.changed(['suggestions']);
    const comparing = keepComparing({ reader, commands, background, changed }, scope);
    const people = openPeople({ reader, commands, comparing: background ? null : comparing });
    const fields = openFields(reader, commands);
    const deals = openDeals(reader, commands);
    const found = segmentReads(folder);
    scope.onClose(() => found.close());
    const segments = openSegments({ reader, clock, commands, reads: found });
    const search = (input: Parameters<typeof runSearch>[1]) => runSearch({ reader, clock }, input);
    const today = () => showToday({ reader, clock, accounts: accounts.list, sentence: refusalText });

    // A reply leaves.
    await commands.call('markInterrupted', undefined);
    const outbound = openOutbound(
      {
        folder,
        device,
        reader,
        clock,
        log,
        commands,
        background,
        send: async (accountId, item) => connectors.call('send', { account: accounts.called(accountId), item }),
        findSent: async (accountId, item) => connectors.call('findSent', { account: accounts.called(accountId), item }),
        release: (id, signedIn) => commands.call('releaseOutbox', { id, signedIn }),
        changed: (topics, id) => announcer.changed(topics, [id]),
        sentence: refusalText,
      },
      scope,
    );

    // Files come in and go out.
    const reads = longReads(folder);
    scope.onClose(() => reads.close());
    const exchange = openExchange({
      folder,
      version,
      reader,
      clock,
      commands,
      importMail: async (order) => {
        const answer = await connectors.call('importMail', order);
        await commands.call('deleteOrphans', undefined);
        return answer;
      },
      cancelImport: (task) => connectors.call('cancelImport', { task }),
      normalize: (input) => connectors.call('normalizeItems', input),
      write: reads.write,
      cancelWrite: reads.cancel,
      preview: reads.preview,
      progress: (progress) => announcer.progress(progress),
      changed: () => announcer.changed(['conversations', 'customers', 'ledger', 'settings']),
    });

    const fileReads = importReads(folder, logThread.port);
    scope.onClose(() => fileReads.close());
    const imports = openImports({
      reader,
      clock,
      log,
      commands,
      look: fileReads.look,
      take: fileReads.take,
      cancel: fileReads.cancel,
      progress: (progress) => announcer.progress(progress),
      changed: () => announcer.changed(['customers', 'conversations', 'segments']),
    });
    // Of an import that a crash left in the middle nothing stays; whoever opens a window need not wait for it.
    const recovered = imports.recover();
    if (!background) await recovered;

    const schedules = openSchedules(
      {
        version,
        reader,
        clock,
        log,
        commands,
        background,
        write: (order) => reads.write(newId(clock.now()), order, () => {}),
        sentence: refusalText,
        changed: () => announcer.changed(['settings']),
      },
      scope,
    );

    const rights = openRights({
      folder,
      version,
      reader,
      clock,
      commands,
      look: reads.look,
      write: reads.everything,
      cancel: reads.cancel,
      progress: (progress) => announcer.progress(progress),
      changed: () => announcer.changed(everything),
    });
    // Whoever was being forgotten when the program ended, or came back with a restored backup, is forgotten before all else.
    await rights.resume();

    const router = routerOf({
      log,
      announcer,
      secrets,
      signIn,
      accounts,
      undo: (undo) => commands.call('undoActivity', { undo }),
      inbound,
      inbox,
      outbound,
      complaints,
      counter,
      followUps,
      timeline,
      customers,
      people,
      rights,
      fields,
      deals,
      segments,
      exchange,
      imports,
      schedules,
      search,
      today,
      about: () => aboutApp({ reader, folder, version, host }),
      check: () => reads.check(newId(clock.now())),
      backup: async (file) => {
        const written = await reads.backup(newId(clock.now()), file ?? backupName(folder, clock.now()));
        await rights.noteBackup(written.file);
        return written;
      },
    });
    if (background) {
      inbound.beginAll();
      outbound.tryAgain(null);
    }
    // First of all when closing: polls and sends under way end, or closing would wait for a whole first sync.
    scope.onClose(() => connectors.endSessions());
    return {
      router,
      client: createRouterClient(router),
      bytes: bytesOf({ folder, reader, clock, commands }),
      close: () => scope.close(),
    };
  } catch (failure) {
    await scope.close();
    throw failure;
  }
}

/**
 * Unpacks a backup into a folder that holds no log yet. Whom the log forgot since the backup was made is forgotten again, by
 * the list that lies beside it.
 */
export async function restore(file: string, folder: string): Promise<CheckReport> {
  const report = await unpack(file, folder);
  const logThread = await startLogThread(folder);
  const reader = openReader(folder);
  try {
    const quietly = { progress: () => undefined, changed: () => undefined };
    await resumeForgetting({ folder, reader, commands: logThread.commands, ...quietly }, path.dirname(file));
  } finally {
    reader.database.close();
    await logThread.close();
  }
  return report;
}

export { locateExport } from '#main/exchange/exports';

/** Whatever somebody who was forgotten may have stood in. */
const everything: readonly Topic[] = [
  ...(['complaints', 'conversations', 'customers', 'deals', 'follow-ups'] as const),
  ...(['segments', 'outbox', 'drafts', 'ledger'] as const),
];

/** What exports and uploads left behind is of no use to anybody after a restart. */
async function emptyFolders(...folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
}

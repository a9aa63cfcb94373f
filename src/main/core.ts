import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { openActivity } from '#main/activity/activity';
import { undoneByTheirParts } from '#main/activity/elsewhere';
import { aboutApp } from '#main/app/about';
import { openAccounts } from '#main/accounts/accounts';
import { openAnswers } from '#main/answers/answers';
import { bytesOf } from '#main/exchange/bytes';
import { exportFolder } from '#main/exchange/exports';
import { uploadFolder } from '#main/exchange/uploads';
import { answerOf } from '#main/connectors/failure';
import { authorizerAt } from '#main/inbound/authorizing';
import { credentialsOf, credentialsValue } from '#main/inbound/credentials';
import { openInbound } from '#main/inbound/index';
import { openInbox } from '#main/inbox/inbox';
import { watchReturning } from '#main/inbox/returning';
import { openViews } from '#main/inbox/views';
import { systemClock, type Clock } from '#main/kernel/clock';
import { openLog } from '#main/kernel/log';
import { Scope } from '#main/kernel/scope';
import { Secret } from '#main/kernel/secret';
import { openNotices } from '#main/notices/notices';
import { openOutbound } from '#main/outbound/index';
import { Announcer } from '#main/rpc/announcer';
import { routerOf, type CoreRouter } from '#main/rpc/router';
import type { SampleDoor } from '#main/rpc/sample-routes';
import { runSearch } from '#main/search/search';
import type { SecretStore } from '#main/secrets/secret-store';
import { openServiceHours } from '#main/service-hours/service-hours';
import { openSignIn, type SignInParts } from '#main/sign-in/sign-in';
import { lockFolder } from '#main/storage/lock';
import { openStandIn } from '#main/stand-in/stand-in';
import { openReader } from '#main/storage/open-log';
import { countToday, showToday } from '#main/today/today';
import { refusalText } from '#shared/text/refusals';
import { connectorThread } from './connector-port.ts';
import { openCustomerBook } from './customer-book.ts';
import { openFiles } from './files.ts';
import { startLogThread } from './log-port.ts';

export type CoreOptions = Readonly<{
  /** The data folder: the log, its attachments, its backups. Made when missing. */
  folder: string;
  secrets: SecretStore;
  host: 'electron' | 'node' | 'cli';
  version: string;
  clock?: Clock;
  /** Shows an address in the system's browser; false where none could be opened, and it has to be shown instead. */
  openAddress?: (url: string) => Promise<boolean>;
  /** Shows a page in a guarded window until it comes to `redirect`; absent where the host has no window of its own. */
  openGuarded?: SignInParts['openGuarded'];
  /** Whether accounts are polled and replies sent by themselves. The command line does both on demand. */
  background?: boolean;
  /** The way to the sample shop, or out of it. */
  sample?: SampleDoor | null;
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
    const logThread = scope.own(await startLogThread(folder));
    const { commands } = logThread;
    const reader = openReader(folder);
    scope.onClose(() => reader.database.close());
    const device = await commands.call('device', undefined);

    // What the windows are told.
    const announcer = scope.own(new Announcer());

    // The outside: every channel's sessions, in a thread of their own.
    const connectors = scope.own(
      connectorThread({
        folder,
        logFile,
        log,
        logPort: logThread.port,
        answers: {
          credentials: ({ id, refused }) =>
            answerOf(async () => credentialsValue(await accounts.credentials(id, refused && credentialsOf(refused)))),
          keep: ({ id, secret }) => answerOf(() => accounts.keep(id, new Secret(secret))),
          checking: (step) => announcer.progress({ task: step.accountId, kind: 'check', finished: false, ...step }),
        },
      }),
    );

    // Who may come in: sign-ins at a provider or a network in the browser, and the tokens that come of them.
    const signIn = openSignIn(
      {
        ...{ secrets, clock, openAddress, openGuarded: options.openGuarded ?? null },
        fetch: globalThis.fetch,
        authorizerOf: (channel) => authorizerAt(connectors.call, channel),
      },
      scope,
    );

    const accounts = openAccounts({
      reader,
      clock,
      secrets,
      commands,
      discover: (address) => connectors.call('discover', { address }),
      locate: (channel, filled) => connectors.call('locate', { channel, filled }),
      check: async (account, credentials) => {
        const proved = await connectors.call('check', { account, credentials: credentialsValue(credentials) });
        announcer.progress({ task: account.id, kind: 'check', accountId: account.id, done: 2, of: 2, finished: true });
        return 'failure' in proved ? { failure: proved.failure } : { value: credentialsOf(proved.value) };
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
        moderate: (moderating) => commands.call('moderate', moderating),
        setSender: (sender) => commands.call('setSender', sender),
        account: accounts.called,
        tell: {
          changed: (topics, ids) => announcer.changed(topics, ids),
          progress: (progress) => announcer.progress(progress),
          arrived: (conversationIds) => void notices.arrived(conversationIds),
        },
        recovered: (id) => outbound.tryAgain(id),
      },
      scope,
    );

    // It is looked at.
    const inbox = openInbox({ reader, clock, commands, sentence: refusalText });
    const views = openViews({ reader, clock }, commands);
    watchReturning({ reader, clock, returned: () => announcer.changed(['conversations']) }, scope);
    const book = openCustomerBook({ folder, reader, clock, log, commands, announcer, background }, scope);
    connectors.onNews((news) => {
      inbound.news(news);
      book.running.wake();
      book.hearing.wake();
    });
    const serviceHours = openServiceHours({ reader, clock, commands });
    const answers = openAnswers({ reader, clock, commands });
    const search = (input: Parameters<typeof runSearch>[1]) => runSearch({ reader, clock }, input);
    const today = {
      show: () => showToday({ reader, clock, accounts: accounts.list, sentence: refusalText }),
      counts: () => countToday({ reader, clock }),
    };

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
    const files = await openFiles(
      {
        ...{ folder, version, reader, clock, log, commands, announcer, background, connectors },
        logPort: logThread.port,
      },
      scope,
    );

    // What was done is looked at, and taken back.
    const activity = openActivity(
      { reader, clock, commands },
      { importing: (id) => files.imports.undo(id), kinds: undoneByTheirParts(commands) },
    );

    // Of what happens, some is told on the desktop.
    const notices = openNotices(
      {
        ...{ reader, clock, log, commands, background, accounts: accounts.list },
        tell: (notice) => announcer.tell({ type: 'notice', notice }),
      },
      scope,
    );
    scope.onClose(announcer.watch(({ type }) => type === 'changed' && notices.nudge()));

    const router = routerOf({
      ...book,
      ...files,
      activity,
      notices,
      standIn: openStandIn({ reader, clock, commands }),
      log,
      announcer,
      secrets,
      signIn,
      accounts,
      answers,
      inbound,
      inbox,
      views,
      outbound,
      serviceHours,
      search,
      today,
      about: () => aboutApp({ reader, folder, version, host }),
      sample: options.sample ?? null,
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

export { locateExport } from '#main/exchange/exports';
export { restore } from './files.ts';

/** What exports and uploads left behind is of no use to anybody after a restart. */
async function emptyFolders(...folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
}

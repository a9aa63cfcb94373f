import { implement, type Router } from '@orpc/server';
import type { Accounts } from '#main/accounts/accounts';
import type { Customers } from '#main/customers/customers';
import type { Fields } from '#main/customers/fields';
import type { Inbound } from '#main/inbound/index';
import type { Inbox } from '#main/inbox/inbox';
import type { Views } from '#main/inbox/views';
import type { Log } from '#main/kernel/log';
import { Secret } from '#main/kernel/secret';
import type { Outbound } from '#main/outbound/index';
import type { People } from '#main/people/people';
import type { Rights } from '#main/rights/rights';
import type { SearchAnswer } from '#main/search/search';
import type { SecretStore } from '#main/secrets/secret-store';
import type { SignIn } from '#main/sign-in/sign-in';
import type { CheckReport } from '#shared/contract/check';
import { contract, type Contract } from '#shared/contract/index';
import type { Announcer } from './announcer.ts';
import { answerRoutes, type AnswerParts } from './answer-routes.ts';
import { customerRoutes } from './customer-routes.ts';
import { refusing } from './refusing.ts';
import { noticeRoutes, type NoticeRouteParts } from './notice-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { playbookRoutes, type PlaybookParts } from './playbook-routes.ts';
import { rightsRoutes } from './rights-routes.ts';
import { sampleRoutes, type SampleDoor } from './sample-routes.ts';
import { salesRoutes, type SalesParts } from './sales-routes.ts';
import { serviceRoutes, type ServiceParts } from './service-routes.ts';
import { inboxRoutes } from './inbox-routes.ts';
import { exchangeRoutes, type ExchangeParts } from './exchange-routes.ts';
import { standInRoutes, type StandInParts } from './stand-in-routes.ts';
import { timelineRoutes, type TimelineParts } from './timeline-routes.ts';
import type { aboutApp } from '#main/app/about';
import type { countToday, showToday } from '#main/today/today';

export type RouterParts = TimelineParts &
  NoticeRouteParts &
  StandInParts &
  PlaybookParts &
  SalesParts &
  ExchangeParts &
  ServiceParts &
  AnswerParts &
  Readonly<{
    log: Log;
    announcer: Announcer;
    secrets: SecretStore;
    signIn: SignIn;
    accounts: Accounts;
    inbound: Inbound;
    inbox: Inbox;
    views: Views;
    outbound: Outbound;
    customers: Customers;
    people: People;
    rights: Rights;
    fields: Fields;
    search: (
      input: Readonly<{ query: string; ranked: boolean; typing: boolean; limit: number; after: string | null }>,
    ) => SearchAnswer;
    today: Readonly<{ show: () => ReturnType<typeof showToday>; counts: () => ReturnType<typeof countToday> }>;
    about: () => ReturnType<typeof aboutApp>;
    sample: SampleDoor | null;
    check: () => Promise<CheckReport>;
    backup: (file: string | null) => Promise<CheckReport & Readonly<{ file: string; bytes: number }>>;
  }>;

export type CoreRouter = Router<Contract, Record<never, never>>;

/** The contract, each operation handed to its feature. What a window gets is parsed against the contract on its way out. */
export function routerOf(parts: RouterParts): Router<Contract, Record<never, never>> {
  const { accounts, inbound, inbox, outbound, secrets, signIn, announcer } = parts;
  const refuse = refusing(parts.log);
  const operations = implement(contract).use(refuse);
  const done = {};

  return operations.router({
    accounts: {
      list: operations.accounts.list.handler(() => accounts.list()),
      settings: operations.accounts.settings.handler(({ input }) => accounts.settings(input.id)),
      discover: operations.accounts.discover.handler(({ input }) => accounts.discover(input.address)),
      channels: operations.accounts.channels.handler(() => accounts.channels()),
      connect: operations.accounts.connect.handler(({ input }) => accounts.connect(input)),
      reconnect: operations.accounts.reconnect.handler(({ input }) => accounts.reconnect(input)),
      filled: operations.accounts.filled.handler(({ input }) => ({ filled: accounts.filled(input.id) })),
      connectEmail: operations.accounts.connectEmail.handler(({ input }) => accounts.connectEmail(input)),
      reconnectEmail: operations.accounts.reconnectEmail.handler(({ input }) => accounts.reconnectEmail(input)),
      signInAgain: operations.accounts.signInAgain.handler(({ input }) => accounts.signInAgain(input)),
      setPaused: operations.accounts.setPaused.handler(({ input }) => accounts.setPaused(input.id, input.paused)),
      disconnect: operations.accounts.disconnect.handler(async ({ input }) => {
        await accounts.disconnect(input.id);
        return done;
      }),
      folders: operations.accounts.folders.handler(({ input }) => inbound.folders(input.id)),
      chooseFolders: operations.accounts.chooseFolders.handler(({ input }) =>
        accounts.chooseFolders(input.id, input.paths),
      ),
      setKeepUpTo: operations.accounts.setKeepUpTo.handler(({ input }) =>
        accounts.setKeepUpTo(input.id, input.keepUpTo),
      ),
      choose: operations.accounts.choose.handler(({ input }) => accounts.choose(input)),
      seeGap: operations.accounts.seeGap.handler(({ input }) => accounts.seeGap(input)),
      sync: operations.accounts.sync.handler(({ input }) => inbound.sync(input.id)),
      ledger: operations.accounts.ledger.handler(() => inbound.ledger()),
      quarantine: operations.accounts.quarantine.handler(({ input }) => inbound.quarantine(input)),
      retryQuarantined: operations.accounts.retryQuarantined.handler(({ input }) => inbound.retryQuarantined(input.id)),
    },
    ...answerRoutes(parts, { announcer, refuse }),
    app: { about: operations.app.about.handler(() => parts.about()) },
    backup: { write: operations.backup.write.handler(({ input }) => parts.backup(input.file)) },
    check: { run: operations.check.run.handler(() => parts.check()) },
    ...customerRoutes({ ...parts, refuse }),
    drafts: {
      open: operations.drafts.open.handler(({ input }) => outbound.openDraft(input.conversationId, input.everyone)),
      begin: operations.drafts.begin.handler(({ input }) => outbound.beginDraft(input)),
      show: operations.drafts.show.handler(({ input }) => outbound.showDraft(input.id)),
      list: operations.drafts.list.handler(() => outbound.listDrafts()),
      save: operations.drafts.save.handler(({ input }) => outbound.saveDraft(input)),
      attach: operations.drafts.attach.handler(({ input }) => outbound.attach(input)),
      detach: operations.drafts.detach.handler(({ input }) => outbound.detach(input)),
      discard: operations.drafts.discard.handler(async ({ input }) => {
        await outbound.discardDraft(input.id);
        return done;
      }),
    },
    events: {
      subscribe: operations.events.subscribe.handler(({ signal }) => announcer.subscribe(signal)),
    },
    ...exchangeRoutes(parts, refuse),
    ...inboxRoutes({ inbox, inbound, views: parts.views }, { announcer, refuse }),
    interactions: {
      list: operations.interactions.list.handler(({ input }) => inbox.everything(input, input)),
      show: operations.interactions.show.handler(({ input }) => inbox.interaction(input.id)),
      head: operations.interactions.head.handler(({ input }) => ({ head: inbox.head(input.id) })),
      goneSince: operations.interactions.goneSince.handler(({ input }) => ({ at: inbox.goneSince(input.id) })),
      moderate: operations.interactions.moderate.handler(({ input }) => inbound.moderate(input)),
      fetchAttachment: operations.interactions.fetchAttachment.handler(async ({ input }) => {
        await inbound.fetchAttachment(input);
        return done;
      }),
    },
    outbox: {
      list: operations.outbox.list.handler(({ input }) => outbound.list(input)),
      send: operations.outbox.send.handler(({ input }) => outbound.send(input)),
      reply: operations.outbox.reply.handler(({ input }) => outbound.reply(input)),
      drop: operations.outbox.drop.handler(({ input }) => outbound.drop(input.id)),
      cancel: operations.outbox.cancel.handler(({ input }) => outbound.cancel(input.id)),
      retry: operations.outbox.retry.handler(({ input }) => outbound.retry(input)),
      settle: operations.outbox.settle.handler(({ input }) => outbound.settle(input.id, input.answer)),
      sendDue: operations.outbox.sendDue.handler(() => outbound.sendDue()),
    },
    search: { run: operations.search.run.handler(({ input }) => parts.search(input)) },
    signIn: {
      providers: operations.signIn.providers.handler(() => signIn.providers()),
      setClient: operations.signIn.setClient.handler(async ({ input }) => {
        const provider = await signIn.setClient(input.provider, input.client);
        announcer.changed(['settings']);
        return provider;
      }),
      begin: operations.signIn.begin.handler(({ input }) => signIn.begin(input)),
      beginChannel: operations.signIn.beginChannel.handler(({ input }) => accounts.beginSignIn(input)),
      paste: operations.signIn.paste.handler(({ input }) => {
        signIn.paste(input.id, input.text);
        return done;
      }),
      wait: operations.signIn.wait.handler(({ input }) => signIn.wait(input.id)),
      openAgain: operations.signIn.openAgain.handler(({ input }) => signIn.openAgain(input.id)),
      cancel: operations.signIn.cancel.handler(({ input }) => {
        signIn.cancel(input.id);
        return done;
      }),
    },
    ...noticeRoutes(parts, { announcer, refuse }),
    ...peopleRoutes(parts, { announcer, refuse }),
    ...playbookRoutes(parts, { announcer, refuse }),
    ...rightsRoutes(parts, refuse),
    ...salesRoutes(parts, { announcer, refuse }),
    ...sampleRoutes(parts.sample, refuse, parts.announcer),
    ...serviceRoutes(parts, { announcer, refuse }),
    ...standInRoutes(parts, { announcer, refuse }),
    ...timelineRoutes(parts, { announcer, refuse }),
    today: {
      show: operations.today.show.handler(() => parts.today.show()),
      counts: operations.today.counts.handler(() => parts.today.counts()),
    },
    vault: {
      show: operations.vault.show.handler(() => secrets.state()),
      create: operations.vault.create.handler(async ({ input }) => {
        await secrets.create(new Secret(input.passphrase));
        announcer.changed(['vault', 'accounts']);
        return secrets.state();
      }),
      unlock: operations.vault.unlock.handler(async ({ input }) => {
        await secrets.unlock(new Secret(input.passphrase));
        inbound.beginAll();
        outbound.tryAgain(null, true);
        announcer.changed(['vault', 'accounts']);
        return secrets.state();
      }),
    },
    writing: {
      list: operations.writing.list.handler(() => outbound.listWriting()),
      set: operations.writing.set.handler(({ input }) => outbound.setWriting(input)),
    },
  });
}

import type { Caller } from '#main/kernel/port';
import type { Clock } from '#main/kernel/clock';
import type { Log } from '#main/kernel/log';
import { Refusal } from '#main/kernel/refusal';
import type { Scope } from '#main/kernel/scope';
import type { Outgoing, Receipt } from '#main/connectors/connector';
import { adoptBlob } from '#main/storage/blobs';
import { findUpload } from '#main/storage/drafts';
import { findOutboxItem, listOutbox, outboxItemOf, type OutboxRow } from '#main/storage/outbox';
import type { Reader } from '#main/storage/statement';
import { listWriting } from '#main/storage/writing';
import type { AccountWriting, Draft, WritingStyle } from '#shared/domain/draft';
import type { Party, Visibility } from '#shared/domain/interaction';
import type { OutboxItem, OutboxState } from '#shared/domain/outbox';
import type { draftCommands, DraftInput } from './draft-commands.ts';
import { listDrafts, openAnswer, requireConversation, showDraft } from './draft.ts';
import { startOutbox } from './outbox.ts';
import type { Leaving } from './queue.ts';
import type { replyCommands } from './reply.ts';
import { heardBefore, outgoingOf, type Attempt, type sendCommands } from './send.ts';
import { isAddressed } from './ways.ts';
import { writingOf, type writingCommands } from './writing.ts';

type Answer<Value> = Readonly<{ value: Value }> | Extract<Attempt, { failure: unknown }>;

export type OutboundParts = Readonly<{
  folder: string;
  device: string;
  reader: Reader;
  clock: Clock;
  log: Log;
  commands: Caller<
    ReturnType<typeof draftCommands> &
      ReturnType<typeof replyCommands> &
      ReturnType<typeof sendCommands> &
      ReturnType<typeof writingCommands>
  >;
  /** Whether replies leave by themselves when due. */
  background: boolean;
  /** Through the account's connector. */
  send: (accountId: string, item: Outgoing) => Promise<Answer<Receipt>>;
  findSent: (accountId: string, item: Outgoing) => Promise<Answer<Receipt | null>>;
  /** Makes due now what waited after a failed attempt. */
  release: (accountId: string | null, signedIn: boolean) => Promise<unknown>;
  changed: (topics: readonly ('drafts' | 'outbox' | 'conversations' | 'customers' | 'accounts')[], id: string) => void;
  sentence: (code: string, detail: string | null) => string;
}>;

export type Outbound = ReturnType<typeof openOutbound>;

/** A reply leaves: written as a draft, queued on disk, sent, confirmed. */
export function openOutbound(parts: OutboundParts, scope: Scope) {
  const { reader, commands } = parts;
  const outbox = startOutbox(
    {
      ...parts,
      send: (item) => attempted(item, parts, (outgoing) => parts.send(item.accountId, outgoing)),
      find: (item) => attempted(item, parts, (outgoing) => parts.findSent(item.accountId, outgoing)),
      changed: (conversationId) => parts.changed(['outbox', 'conversations', 'accounts'], conversationId),
    },
    scope,
  );
  const item = (id: string): OutboxItem => {
    const row = findOutboxItem(reader, id);
    if (!row) throw new Refusal('not-found');
    return outboxItemOf(row, parts.sentence);
  };
  /** After a person decided about an item: tell the windows, look at what is due, answer the item. */
  const decided = (id: string): OutboxItem => {
    const shown = item(id);
    parts.changed(['outbox', 'conversations', 'customers', 'drafts'], shown.conversationId);
    outbox.wake();
    return shown;
  };
  const written = (draft: Draft): Draft => {
    parts.changed(['drafts', 'conversations'], draft.id);
    return draft;
  };

  return {
    openDraft: (conversationId: string, everyone: boolean): Draft => openAnswer(reader, conversationId, everyone),
    showDraft: (id: string): Draft => showDraft(reader, id),
    listDrafts: (): Draft[] => listDrafts(reader),
    beginDraft: async (input: Readonly<{ to: readonly Party[]; from: string | null; forwards: string | null }>) =>
      written(await commands.call('beginDraft', input)),
    saveDraft: async (input: DraftInput) => written(await commands.call('saveDraft', input)),
    attach: async (input: Readonly<{ id: string; upload: string; inline: boolean }>) => {
      const upload = findUpload(reader, input.upload);
      if (!upload) throw new Refusal('not-found');
      const kept = await adoptBlob(parts.folder, upload.file);
      const file = { name: upload.name, mediaType: upload.mediaType, ...kept };
      return written(await commands.call('attachFile', { ...input, file }));
    },
    detach: async (input: Readonly<{ id: string; attachment: string }>) =>
      written(await commands.call('detachUpload', input)),
    discardDraft: async (id: string): Promise<void> => {
      await commands.call('discardDraft', { id });
      parts.changed(['drafts', 'conversations'], id);
    },
    listWriting: (): AccountWriting[] => listWriting(reader).filter(({ channel }) => isAddressed(channel)),
    setWriting: async (input: WritingStyle & Readonly<{ accountId: string }>): Promise<AccountWriting> => {
      await commands.call('setWriting', input);
      parts.changed(['accounts', 'drafts'], input.accountId);
      return writingOf(reader, input.accountId);
    },

    list: (input: Readonly<{ state: OutboxState | null; after: string | null; limit: number }>) => {
      const { items, next } = listOutbox(reader, input);
      return { items: items.map((row) => outboxItemOf(row, parts.sentence)), next };
    },
    /** Queues a saved draft. */
    send: async (input: Leaving & Readonly<{ id: string }>): Promise<OutboxItem> =>
      decided(await commands.call('queueReply', { ...input, text: null, visibility: null })),
    /** Queues the conversation's saved draft, or `text` as a fresh answer of its own. */
    reply: async (
      input: Leaving & Readonly<{ conversationId: string; text: string | null; visibility: Visibility | null }>,
    ): Promise<OutboxItem> => {
      const { conversationId, ...order } = input;
      const { id } = requireConversation(reader, conversationId);
      return decided(await commands.call('queueReply', { ...order, id }));
    },
    cancel: async (id: string): Promise<OutboxItem> => {
      await commands.call('cancelReply', { id });
      return decided(id);
    },
    drop: async (id: string): Promise<OutboxItem> => {
      await commands.call('dropReply', { id });
      return decided(id);
    },
    retry: async (input: Readonly<{ id: string; overrideDoNotContact: string | null }>): Promise<OutboxItem> => {
      await commands.call('retryReply', input);
      return decided(input.id);
    },
    settle: async (id: string, answer: 'it-was-sent' | 'send-again'): Promise<OutboxItem> => {
      await commands.call('settleReply', { id, answer });
      return decided(id);
    },
    /** Works until nothing is due; answers what became of each item it touched. */
    sendDue: async (): Promise<OutboxItem[]> => (await outbox.run()).map(item),
    wake: outbox.wake,
    /**
     * Tries again now what waited after a failed attempt, of one account or of all. What a refused sign-in holds back
     * goes on only when somebody has `signedIn`.
     */
    tryAgain: (accountId: string | null, signedIn = false): void =>
      void parts
        .release(accountId, signedIn)
        .then(outbox.wake)
        .catch((failure: unknown) => parts.log.error({ err: failure }, 'the outbox was not released')),
  };
}

async function attempted(
  row: OutboxRow,
  parts: OutboundParts,
  work: (outgoing: Outgoing) => Promise<Answer<Receipt | null>>,
): Promise<Attempt> {
  try {
    const result = await work(outgoingOf(row, parts.folder, heardBefore(parts.reader, row)));
    return 'value' in result ? { receipt: result.value } : result;
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    // The account is gone, for one: for the person to see. A sign-in that is missing is a failure of the provider's.
    const { code, details } = failure;
    return { failure: { kind: 'refused', code, detail: details.detail, until: null, mayHaveLeft: false } };
  }
}

import { setImmediate as turn } from 'node:timers/promises';
import { derivedId } from '#main/kernel/ids';
import { accountCursor, noteGap, ownAddresses, setAccountCursor } from '#main/storage/accounts';
import { askedOfNetwork, rememberAsked, type AskedOfNetwork } from '#main/storage/asked';
import { refreshConversation } from '#main/storage/conversations';
import { touchCustomer } from '#main/storage/customers';
import { joinByStated } from '#main/storage/joining';
import { holdScheduled } from '#main/storage/held-replies';
import type { WordsToIndex } from '#main/storage/fact-words';
import { indexInOrder, insertFact } from '#main/storage/facts';
import { setInteractionRead, standingOfFact } from '#main/storage/interactions';
import type { Writer } from '#main/storage/open-log';
import {
  isReadMarkOurs,
  meetReadMark,
  queueSeenElsewhere,
  settleMark,
  waitingMarks,
  type WaitingMark,
} from '#main/storage/marks';
import { deleteOrphans, leaveFiles } from '#main/storage/orphans';
import type { Placed } from '#main/storage/placing';
import { quarantine, removeQuarantined } from '#main/storage/quarantine';
import { listBulkAnswersTo, standingOf } from '#main/storage/senders';
import {
  countPending,
  endStream,
  interactionServed,
  leaveServed,
  listServed,
  pendingItems,
  presentItems,
  releaseQuarantined,
  settleServed,
  streamOf,
} from '#main/storage/served';
import { spend, spentThisMonth } from '#main/storage/spending';
import { noteFileKept } from '#main/storage/unkept-files';
import type { ItemBecame } from '#main/connectors/connector';
import { settleDecision, waitingDecisions, type WaitingDecision } from '#main/storage/decisions';
import { meetRevision, meetState } from '#main/storage/revisions';
import { isWordless } from '#shared/domain/interaction';
import type { PublicState } from '#shared/domain/public-state';
import type { Origin, Place, Read, Stored } from './arrival.ts';
import { tellReply } from './deliveries.ts';
import { factId, matchConversation, matchCustomer, threadNamesOf } from './match.ts';
import { withoutForgotten } from './forgotten.ts';
import { knownAs, meetAgain } from './meet-again.ts';
import { reconsider } from './senders.ts';
import { isThanksAlone } from './thanks-alone.ts';

type Line = Stored['lines'][number];
type News = Stored['news'][number];

/**
 * Longest a transaction takes up items while nobody else wants to write, in milliseconds; indexing their words comes after.
 * Mostly a whole batch of a first sync: at 100 each page of the log was written an eighth more often.
 */
const longestTransaction = 250;
/** How many marks are told to a provider in one pass. */
const mostMarks = 5000;

/** What the log thread does for arriving items. `wanted` tells that somebody waits to write. */
export function arrivalCommands(writer: Writer, wanted: () => boolean) {
  return {
    pollPosition: ({ accountId }: { accountId: string }) => {
      // Files came with what was ignored in the pass before: of this account nothing is on its way now that may need them.
      writer.database.transaction(() => deleteOrphans(writer)).immediate();
      return {
        cursor: accountCursor(writer, accountId),
        pending: countPending(writer, accountId),
        marks: waitingMarks(writer, accountId, mostMarks),
        decisions: waitingDecisions(writer, accountId),
        spent: spentThisMonth(writer, accountId),
      };
    },
    pendingItems: (input: { accountId: string; stream: string; limit: number }) =>
      pendingItems(writer, input.accountId, input.stream, input.limit),
    presentItems: (input: { accountId: string; stream: string }) => presentItems(writer, input.accountId, input.stream),
    /** What was asked of an account's network so far, as far as it was remembered. */
    askedOfNetwork: ({ accountId }: { accountId: string }): AskedOfNetwork => askedOfNetwork(writer, accountId),
    rememberAsked: (input: { accountId: string; asked: Readonly<Record<string, unknown>> }): void =>
      rememberAsked(writer, input.accountId, input.asked),
    /** The bytes with this digest were fetched and lie on disk. */
    noteFileKept: ({ sha256 }: { sha256: string }): void =>
      writer.database.transaction(() => noteFileKept(writer, sha256)).immediate(),
    /** The provider was told of these marks; `refused` are those it does not take. */
    settleMarks: (input: { accountId: string; told: readonly WaitingMark[]; refused: readonly WaitingMark[] }): void =>
      writer.database
        .transaction(() => {
          for (const mark of input.told) settleMark(writer, input.accountId, mark, true);
          for (const mark of input.refused) settleMark(writer, input.accountId, mark, false);
        })
        .immediate(),

    /** The provider was told of a decision, and says how the item stands now; answers the conversations it changed. */
    settleDecision: (input: { decision: WaitingDecision; became: PublicState }): readonly string[] =>
      writer.database.transaction(() => settleDecision(writer, input.decision, input.became)).immediate(),

    /** Notes what the server has and has no more, read marks, how items stand, and where the poll goes on: one transaction. */
    noteServed: (input: {
      accountId: string;
      listed: readonly Place[];
      gone: readonly Place[];
      ended: readonly string[];
      marks: readonly Readonly<{ stream: string; item: string; seen: boolean }>[];
      became: readonly ItemBecame[];
      cursor: string | null;
      cost?: number | undefined;
      gapSince?: number | undefined;
    }): string[] => writer.database.transaction(() => noteServed(writer, input)).immediate(),

    /**
     * Stores a batch in its order. Each item is whole in one transaction with its ledger row; between items the thread
     * lets others write, so that a first sync holds up nobody.
     */
    storeReads: async (input: { origin: Origin; own: readonly string[]; reads: readonly Read[] }): Promise<Stored> => {
      const own = new Set([...ownAddresses(writer), ...input.own].map((address) => address.toLowerCase()));
      const lines: Line[] = [];
      const news: News[] = [];
      const conversations = new Set<string>();
      while (lines.length < input.reads.length) {
        writer.database
          .transaction(() => {
            const until = performance.now() + longestTransaction;
            const batch: Batch = { origin: input.origin, own, touched: new Set(), news, words: [] };
            do {
              const read = input.reads[lines.length];
              if (!read) break;
              lines.push(storeRead(writer, batch, read));
            } while (!wanted() && performance.now() < until);
            for (const id of finish(writer, batch)) conversations.add(id);
          })
          .immediate();
        if (lines.length < input.reads.length) await turn();
      }
      return { lines, conversations: [...conversations], news };
    },
    /** A quarantined item could be read after all: it is stored, and leaves quarantine. */
    storeReleased: (input: { id: string; origin: Origin; own: readonly string[]; read: Read }): Line['outcome'] =>
      writer.database
        .transaction(() => {
          const own = new Set([...ownAddresses(writer), ...input.own]);
          const batch: Batch = { origin: input.origin, own, touched: new Set(), news: [], words: [] };
          const line = outcomeOf(writer, batch, input.read);
          finish(writer, batch);
          removeQuarantined(writer, input.id);
          if (input.origin.accountId !== null)
            releaseQuarantined(writer, input.origin.accountId, input.read.place, line);
          return line.outcome;
        })
        .immediate(),
  };
}

function noteServed(writer: Writer, input: Parameters<ReturnType<typeof arrivalCommands>['noteServed']>[0]): string[] {
  const { accountId } = input;
  const streams = new Map<string, number>();
  const stream = (name: string): number => {
    const known = streams.get(name) ?? streamOf(writer, accountId, name);
    streams.set(name, known);
    return known;
  };
  for (const place of input.listed) listServed(writer, stream(place.stream), place.item, place.rank);
  for (const place of input.gone) leaveServed(writer, stream(place.stream), place.item);
  for (const name of input.ended) endStream(writer, stream(name));
  const conversations = new Set<string>();
  for (const mark of input.marks) {
    if (isReadMarkOurs(writer, accountId, mark)) continue;
    const interactionId = interactionServed(writer, accountId, mark.stream, mark.item);
    if (!interactionId || setInteractionRead(writer, interactionId, mark.seen) === 0) continue;
    queueSeenElsewhere(writer, interactionId, { accountId, ...mark });
    const found = standingOfFact(writer, interactionId);
    if (found) conversations.add(found.conversationId);
  }
  for (const { stream: name, item, state } of input.became) {
    const id = interactionServed(writer, accountId, name, item);
    if (id !== null) for (const changed of meetState(writer, id, state)) conversations.add(changed);
  }
  for (const id of conversations) refreshConversation(writer, id);
  if (input.cursor !== null) setAccountCursor(writer, accountId, input.cursor);
  if (input.cost !== undefined) spend(writer, accountId, input.cost);
  if (input.gapSince !== undefined) noteGap(writer, accountId, input.gapSince);
  return [...conversations];
}

/** What one transaction gathers: whose items these are, and what is to be written once at its end. */
type Batch = Readonly<{
  origin: Origin;
  own: ReadonlySet<string>;
  touched: Set<string>;
  news: News[];
  words: WordsToIndex;
}>;

function finish(writer: Writer, { words, touched }: Batch): Iterable<string> {
  indexInOrder(writer, words);
  for (const id of holdScheduled(writer)) touched.add(id);
  for (const id of touched) refreshConversation(writer, id);
  return touched;
}

/** Conversations to compute anew when the transaction ends, without those that are no more. */
function touch(batch: Batch, { touched, gone }: Pick<Placed, 'touched' | 'gone'>): void {
  for (const id of gone) batch.touched.delete(id);
  for (const id of touched) batch.touched.add(id);
}

function storeRead(writer: Writer, batch: Batch, read: Read): Line {
  const line = outcomeOf(writer, batch, read);
  const { origin } = batch;
  if (origin.accountId !== null) {
    const stream = streamOf(writer, origin.accountId, read.place.stream);
    settleServed(writer, { ...read.place, stream }, line.outcome, {
      reason: line.reason,
      interactionId: line.interactionId,
    });
    if (line.outcome === 'duplicate' && line.interactionId !== null && read.outcome === 'arrival') {
      const changed = meetReadMark(writer, line.interactionId, { ...read.place, stream, seen: read.arrival.seen });
      if (changed !== null) batch.touched.add(changed);
    }
  }
  return line;
}

function outcomeOf(writer: Writer, batch: Batch, read: Read): Line {
  const { origin } = batch;
  if (read.outcome === 'ignored') return { outcome: 'ignored', interactionId: null, reason: read.reason };
  if (read.outcome === 'quarantined') {
    const providerId = `${read.place.stream}/${read.place.item}`;
    quarantine(writer, {
      id: derivedId(writer.key, ['quarantine', origin.accountId ?? '', providerId, read.sha256], read.receivedAt),
      accountId: origin.accountId,
      providerId,
      reason: read.reason,
      bytes: read.bytes,
      sha256: read.sha256,
      receivedAt: read.receivedAt,
      at: writer.clock.now(),
    });
    return { outcome: 'quarantined', interactionId: null, reason: read.reason };
  }
  const id = factId(writer, origin.channel, read.arrival);
  const remembered = withoutForgotten(writer, origin, { id, arrival: read.arrival, own: batch.own });
  if (remembered === null) {
    leaveFiles(writer, read.arrival.attachments);
    return { outcome: 'ignored', interactionId: null, reason: 'forgotten' };
  }
  const known = knownAs(writer, origin, { ...remembered, id });
  if (known !== null) {
    touch(batch, meetAgain(writer, origin, { ...remembered, id: known }));
    for (const changed of meetRevision(writer, known, { ...remembered, waiting: batch.words }))
      batch.touched.add(changed);
    for (const { kept, sha256 } of remembered.attachments) if (kept) noteFileKept(writer, sha256);
    return { outcome: 'duplicate', interactionId: known, reason: null };
  }
  const arrival = tellReply(writer, origin, remembered);
  const conversation = matchConversation(writer, origin, { ...arrival, id });
  touch(batch, conversation);
  const standing = standingOf(writer, { ...arrival, channel: origin.channel, address: arrival.author.address });
  const customerId = matchCustomer(writer, { ...arrival, standing }, { channel: origin.channel, own: batch.own });
  insertFact(
    writer,
    {
      ...arrival,
      id,
      accountId: origin.accountId,
      channel: origin.channel,
      conversationId: conversation.id,
      customerId,
      threadNames: threadNamesOf(origin, arrival),
      recipients: { to: arrival.to, cc: arrival.cc, replyTo: arrival.replyTo },
      standing,
      thanks: standing === 'heard' && isThanksAlone(writer, arrival),
      read: arrival.seen || arrival.direction !== 'inbound' || isWordless(arrival.kind),
    },
    batch.words,
  );
  if (customerId) {
    touchCustomer(writer, customerId, { ...arrival, at: arrival.occurredAt, channel: origin.channel });
    joinByStated(writer, customerId, arrival.stated ?? []);
  }
  meetRevision(writer, id, { ...arrival, waiting: batch.words });
  if (arrival.direction === 'outbound') {
    // Newest first, the answer was there before what it answers: a list's or a robot's mail, but one that answers the shop.
    const answers = listBulkAnswersTo(writer, origin.channel, arrival.providerId);
    reconsider(writer, origin.channel, answers);
    for (const { conversationId } of answers) batch.touched.add(conversationId);
  }
  if (arrival.direction === 'inbound' && !arrival.seen && (standing === 'heard' || standing === 'report')) {
    batch.news.push({
      conversationId: conversation.id,
      from: arrival.author.name ?? arrival.author.address,
      subject: arrival.subject,
      occurredAt: arrival.occurredAt,
    });
  }
  return { outcome: 'stored', interactionId: id, reason: null };
}

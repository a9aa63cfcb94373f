import { eachConversation } from '#main/storage/conversations';
import { findCustomer } from '#main/storage/customers';
import {
  eachComplaint,
  eachCustomerId,
  eachDeal,
  eachFollowUp,
  interactionRows,
  type Between,
  type ExportedComplaint,
  type ExportedDeal,
  type ExportedFollowUp,
} from '#main/storage/exported';
import { findInteractionsAt, type StoredInteraction } from '#main/storage/interactions';
import type { Reader } from '#main/storage/statement';
import type { Conversation } from '#shared/domain/conversation';
import type { Customer } from '#shared/domain/customer';
import type { ExportNoun } from '#shared/domain/export';

export type NounOf = {
  customers: Customer;
  interactions: StoredInteraction;
  conversations: Conversation;
  'follow-ups': ExportedFollowUp;
  complaints: ExportedComplaint;
  deals: ExportedDeal;
};

/** Of which period and of whom; `who` holds the ids of people, null is everybody. */
export type Chosen = Between & Readonly<{ who: ReadonlySet<string> | null }>;

/** Interactions are read by so many: each statement costs more than a row. */
const atOnce = 200;

type Sources = Readonly<{ [Noun in ExportNoun]: (reader: Reader, chosen: Chosen) => Iterable<NounOf[Noun]> }>;

/** Everything of a kind, one after the other: a million take no more memory than one. */
export const sources: Sources = {
  *customers(reader, chosen) {
    for (const id of customerIds(reader, chosen)) {
      const customer = findCustomer(reader, id);
      if (customer) yield customer;
    }
  },
  *interactions(reader, chosen) {
    for (const rows of inParts(interactionRows(reader, chosen, chosen.who))) yield* findInteractionsAt(reader, rows);
  },
  *conversations(reader, { from, to, who }) {
    for (const conversation of eachConversation(reader, from, to))
      if (isOf(who, conversation.customerId)) yield conversation;
  },
  'follow-ups': (reader, chosen) => ofThose(eachFollowUp(reader, chosen), chosen),
  complaints: (reader, chosen) => ofThose(eachComplaint(reader, chosen), chosen),
  deals: (reader, chosen) => ofThose(eachDeal(reader, chosen), chosen),
};

/** How many there are; where that can be spared, `nouns` is not asked for them. */
export function countOf(
  reader: Reader,
  { noun, chosen, nouns }: Readonly<{ noun: ExportNoun; chosen: Chosen; nouns: () => Iterable<unknown> }>,
): number {
  if (noun === 'customers') return counted(customerIds(reader, chosen));
  if (noun === 'interactions') return counted(interactionRows(reader, chosen, chosen.who));
  return counted(nouns());
}

function* customerIds(reader: Reader, { who, ...between }: Chosen): Generator<string> {
  for (const id of eachCustomerId(reader, between)) if (isOf(who, id)) yield id;
}

function* ofThose<Noun extends Readonly<{ customerId: string }>>(
  nouns: Iterable<Noun>,
  { who }: Chosen,
): Generator<Noun> {
  for (const noun of nouns) if (isOf(who, noun.customerId)) yield noun;
}

function isOf(who: Chosen['who'], id: string | null): boolean {
  return who === null || (id !== null && who.has(id));
}

function* inParts(rows: Iterable<number>): Generator<readonly number[]> {
  let part: number[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < atOnce) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

function counted(all: Iterable<unknown>): number {
  let count = 0;
  for (const _ of all) count += 1;
  return count;
}

import { listComplaints } from '#main/storage/complaints';
import { findConversation } from '#main/storage/conversations';
import { findCustomer } from '#main/storage/customers';
import { listFollowUps } from '#main/storage/follow-up-lists';
import { listInteractions } from '#main/storage/interactions';
import { casesOfComplaints } from '#main/storage/playbook-cases';
import { listShopFacts } from '#main/storage/shop-facts';
import type { Reader } from '#main/storage/statement';
import { listLongestWaits, listWaitingChannels } from '#main/storage/today';
import type { Complaint } from '#shared/domain/complaint';
import type { Conversation } from '#shared/domain/conversation';
import { emailAddresses, phoneNumbers } from '#shared/domain/customer';
import type { FollowUp } from '#shared/domain/follow-up';
import type { Interaction } from '#shared/domain/interaction';
import type { PlaybookCase } from '#shared/domain/playbook';

/** More than one person can cover; the page stays one that a phone opens. */
const [mostFollowUps, mostComplaints, mostWaiting, recent] = [300, 200, 60, 4];
const longestWords = 1200;

/** Somebody a record is about, and how to reach them. */
export type Whom = Readonly<{ name: string; phones: readonly string[]; emails: readonly string[] }>;
/** What was said last with them. */
export type Words = Readonly<{ direction: Interaction['direction']; who: string; at: number; text: string }>;

export type Covered = Readonly<{
  facts: readonly Readonly<{ name: string; text: string }>[];
  followUps: readonly Readonly<{ followUp: FollowUp; whom: Whom; words: readonly Words[] }>[];
  complaints: readonly Readonly<{
    complaint: Complaint;
    whom: Whom;
    playbooks: readonly PlaybookCase[];
    words: readonly Words[];
  }>[];
  waiting: readonly Readonly<{ conversation: Conversation; whom: Whom; words: readonly Words[] }>[];
}>;

/** Everything a stand-in needs to know, the most pressing first. */
export function gatherForStandIn(reader: Reader, now: number): Covered {
  const everybody = { customerId: null, conversationId: null, after: null };
  const open = listFollowUps(reader, { ...everybody, state: null, now, limit: mostFollowUps })
    .filter(({ doneAt, answeredAt }) => doneAt === null && answeredAt === null)
    .toSorted((one, other) => (one.dueAt ?? Number.MAX_VALUE) - (other.dueAt ?? Number.MAX_VALUE));
  const complaints = listComplaints(reader, { ...everybody, state: 'open', limit: mostComplaints }).toReversed();
  const cases = casesOfComplaints(
    reader,
    complaints.map(({ id }) => id),
  );
  const channels = listWaitingChannels(reader, now).map(({ channel }) => channel);
  const waiting = listLongestWaits(reader, { now, channels, limit: mostWaiting });
  return {
    facts: listShopFacts(reader).map(({ name, text }) => ({ name, text })),
    followUps: open.map((followUp) => ({
      ...{ followUp, whom: whomOf(reader, followUp.customerId, null) },
      words: wordsIn(reader, followUp.conversationId),
    })),
    complaints: complaints.map((complaint) => ({
      ...{ complaint, whom: whomOf(reader, complaint.customerId, null) },
      playbooks: cases.filter(({ complaintId, endedAt }) => complaintId === complaint.id && endedAt === null),
      words: wordsIn(reader, complaint.conversationIds.at(-1) ?? null),
    })),
    waiting: waiting.map((conversation) => ({
      ...{ conversation, whom: whomOf(reader, conversation.customerId, conversation) },
      words: wordsIn(reader, conversation.id),
    })),
  };
}

function whomOf(reader: Reader, customerId: string | null, conversation: Conversation | null): Whom {
  const customer = customerId === null ? null : findCustomer(reader, customerId);
  if (customer)
    return {
      name: customer.name,
      phones: phoneNumbers(customer.identities),
      emails: emailAddresses(customer.identities),
    };
  const { name = null, address = '' } = conversation?.with ?? {};
  return { name: name ?? address, phones: [], emails: address.includes('@') ? [address] : [] };
}

/** The last of what was said in a conversation, the oldest of it first. */
function wordsIn(reader: Reader, conversationId: string | null): readonly Words[] {
  const conversation = conversationId === null ? null : findConversation(reader, conversationId);
  if (!conversation) return [];
  return listInteractions(reader, { conversationId: conversation.id, customerId: null, after: null, limit: recent })
    .map(({ interaction: { direction, author, occurredAt, newText } }) => ({
      ...{ direction, who: author.name ?? author.address, at: occurredAt },
      text: newText.length > longestWords ? `${newText.slice(0, longestWords)}…` : newText,
    }))
    .toReversed();
}

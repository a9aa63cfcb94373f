import { findAccount } from '#main/storage/accounts';
import { findConversation } from '#main/storage/conversations';
import { findCustomer, recordBehind } from '#main/storage/customers';
import { personOf } from '#main/storage/people';
import { saidByCustomer, saidInConversation, type Said } from '#main/storage/said-in';
import type { Reader } from '#main/storage/statement';
import { languageOf, mainLanguage } from '#shared/answers/language-of';
import { orderNumberIn } from '#shared/answers/order-number';
import type { Circumstances } from '#shared/answers/values';
import type { Conversation } from '#shared/domain/conversation';
import type { Customer } from '#shared/domain/customer';
import type { Party } from '#shared/domain/interaction';

/** Whom words are written to, and by whom, as far as that is known already. */
export type Writing = Readonly<{ conversationId: string | null; to: Party | null; from: Party | null }>;

/** How far back a conversation is looked through for an order number and a language. */
const lookBack = 20;

/** Everything of the log that words to somebody may need. */
export function circumstancesOf(reader: Reader, writing: Writing, now: number): Omit<Circumstances, 'facts'> {
  const conversation = writing.conversationId === null ? null : findConversation(reader, writing.conversationId);
  const to = writing.to ?? conversation?.with ?? null;
  const customer = customerOf(reader, conversation, to);
  const said = conversation
    ? saidInConversation(reader, conversation.id, lookBack)
    : customer
      ? saidByCustomer(reader, customer.id, 3)
      : [];
  return {
    customer: {
      name: customer?.name ?? to?.name ?? null,
      company: customer?.kind === 'company' ? customer.name : (customer?.company ?? null),
      email: customer?.email ?? null,
      phone: customer?.phone ?? null,
      person: customer === null || customer.kind === 'person',
    },
    sender: senderOf(reader, writing, conversation),
    // What was said to somebody else at another time is no order of this conversation.
    order: conversation ? orderIn(said) : null,
    today: dayOf(now),
    language: spokenIn(said) ?? mainLanguage(customer?.language ?? null),
  };
}

/** The language of the newest words of theirs that tell one. */
function spokenIn(said: readonly Said[]): string | null {
  const theirs = said.filter(({ direction }) => direction === 'inbound');
  for (const { text, subject } of theirs.slice(0, 3)) {
    const language = languageOf(text) ?? languageOf(`${subject ?? ''}\n${text}`);
    if (language !== null) return language;
  }
  return null;
}

function orderIn(said: readonly Said[]): string | null {
  for (const { text, subject } of said) {
    const number = orderNumberIn(text) ?? orderNumberIn(subject ?? '');
    if (number !== null) return number;
  }
  return null;
}

/** Whoever is named to receive it; the one a conversation is with, where that is another record of theirs. */
function customerOf(reader: Reader, conversation: Conversation | null, to: Party | null): Customer | null {
  const behind = to === null ? null : recordBehind(reader, conversation?.channel ?? 'email', to.address);
  const known = behind ?? (to === null || to.address === conversation?.with.address ? conversation?.customerId : null);
  const personId = known == null ? null : personOf(reader, known);
  return personId === null ? null : findCustomer(reader, personId);
}

function senderOf(reader: Reader, { from }: Writing, conversation: Conversation | null): Circumstances['sender'] {
  if (from) return { name: from.name, address: from.address };
  const account = conversation?.accountId == null ? null : findAccount(reader, conversation.accountId);
  return { name: account?.name ?? null, address: account?.address ?? null };
}

/** The day it is on this computer. */
function dayOf(now: number): string {
  const date = new Date(now);
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

import { findAccount } from '#main/storage/accounts';
import { findConversation } from '#main/storage/conversations';
import { findCustomer } from '#main/storage/customers';
import { findFollowUps } from '#main/storage/follow-ups';
import { findOutboxItem } from '#main/storage/outbox';
import type { Reader } from '#main/storage/statement';
import type { Notable, Notice } from '#shared/domain/notice';
import type { Telling } from './decide.ts';

type Said = Pick<Notice, 'who' | 'what' | 'place'>;

const today: Notice['place'] = { page: 'today', id: null };

/** A notice in the words of what it is about, as the log has them now; null where that is gone. */
export function wordNotice(reader: Reader, { of, things }: Telling): Notice | null {
  const newest = things.at(-1);
  if (!newest) return null;
  const counts: Partial<Record<Notable['kind'], number>> = {};
  for (const { kind } of things) counts[kind] = (counts[kind] ?? 0) + 1;
  const about = { id: newest.id, counts };
  if (of === 'held') return { ...about, kind: 'held', who: null, what: null, place: today };
  if (of === 'together' && newest.kind !== 'arrived')
    return { ...about, kind: newest.kind, who: null, what: null, place: today };
  const said = saidOf(reader, newest);
  return said && { ...about, kind: newest.kind, ...said };
}

function saidOf(reader: Reader, { kind, about, words }: Notable): Said | null {
  if (about === null) return { who: null, what: words, place: today };
  switch (kind) {
    case 'arrived':
    case 'rule': {
      const conversation = findConversation(reader, about);
      if (!conversation) return null;
      const { id, with: person, subject } = conversation;
      return {
        who: person.name ?? person.address,
        what: kind === 'rule' ? words : subject,
        place: { page: 'conversation', id },
      };
    }
    case 'due': {
      const [followUp] = findFollowUps(reader, [about]);
      if (!followUp) return null;
      return { who: findCustomer(reader, followUp.customerId)?.name ?? null, what: followUp.text, place: today };
    }
    case 'sign-in': {
      const account = findAccount(reader, about);
      return account && { who: account.address, what: null, place: { page: 'accounts', id: null } };
    }
    case 'not-sent': {
      const item = findOutboxItem(reader, about);
      if (!item) return null;
      const { to, subject } = item.envelope;
      const who = to.map(({ name, address }) => name ?? address).join(', ');
      return { who, what: subject, place: { page: 'conversation', id: item.conversationId } };
    }
    default:
      return kind satisfies never;
  }
}

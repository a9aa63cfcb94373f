import { findConversation } from '#main/storage/conversations';
import { readServiceHours } from '#main/storage/service-hours';
import type { Reader } from '#main/storage/statement';
import { listWaiting, waitingChannels, type WaitPlace } from '#main/storage/waiting-conversations';
import type { Conversation } from '#shared/domain/conversation';
import { serviceClock, type ServiceClock } from '#shared/service-hours/service-clock';

type Listed = Readonly<{ items: Conversation[]; next: string | null }>;
type Waiting = Readonly<{ due: number; channel: string; since: number; id: string }>;
type DueOf = (channel: string, since: number) => number;

/**
 * Who waits for the shop, in the order in which their answers are due; where nothing says when, last, by how long they wait.
 * When an answer is due is not kept: on one channel it comes in the order of since when they wait, so that the index of
 * that is walked for each channel, and what it gives is merged.
 */
export function openListByDue(reader: Reader) {
  let known: Readonly<{ hours: string; clock: ServiceClock }> | null = null;
  const dueOf = (): DueOf => {
    const read = readServiceHours(reader);
    const hours = JSON.stringify(read);
    if (known?.hours !== hours) known = { hours, clock: serviceClock(read) };
    const { answerDue } = known.clock;
    return (channel, since) => answerDue(channel, since) ?? Number.POSITIVE_INFINITY;
  };
  return (accountId: string | null, page: Readonly<{ after: string | null; limit: number }>): Listed => {
    const due = dueOf();
    const last = page.after === null ? null : waitingAt(reader, page.after, due);
    const found = waitingChannels(reader).flatMap((channel) => {
      const from = last === null ? { since: -1, id: '' } : placeBehind(last, channel, due);
      return from === null ? [] : listWaiting(reader, { ...from, channel, accountId, limit: page.limit + 1 });
    });
    const inOrder = found
      .map((conversation) => ({ conversation, at: waitOf(conversation, due) }))
      .toSorted((one, other) => compare(one.at, other.at));
    const items = inOrder.slice(0, page.limit);
    const end = items.at(-1)?.at;
    return {
      items: items.map(({ conversation }) => conversation),
      next: inOrder.length > page.limit && end ? `${end.channel}~${end.since}~${end.id}` : null,
    };
  };
}

function waitOf({ channel, unansweredSince, id }: Conversation, due: DueOf): Waiting {
  const since = unansweredSince ?? 0;
  return { due: due(channel, since), channel, since, id };
}

/** Where a page ended, or where an item stands. */
function waitingAt(reader: Reader, after: string, due: DueOf): Waiting | null {
  const [channel = '', since = '', id] = after.split('~');
  if (id !== undefined) return { due: due(channel, Number(since)), channel, since: Number(since), id };
  const conversation = findConversation(reader, after);
  return conversation && waitOf(conversation, due);
}

/** In order of `compare`, the place on a channel behind which everything comes after `last`; null where nothing can. */
function placeBehind(last: Waiting, channel: string, due: DueOf): WaitPlace | null {
  if (channel === last.channel) return { since: last.since, id: last.id };
  const comes = (since: number): boolean => {
    const at = due(channel, since);
    return channel < last.channel ? at > last.due : at >= last.due;
  };
  if (comes(0)) return { since: 0, id: '' };
  if (!Number.isFinite(last.due)) return null;
  // Nobody is due before they came.
  let [before, behind] = [0, last.due + 1];
  while (behind - before > 1) {
    const middle = Math.floor((before + behind) / 2);
    if (comes(middle)) behind = middle;
    else before = middle;
  }
  return { since: behind, id: '' };
}

function compare(one: Waiting, other: Waiting): number {
  if (one.due !== other.due) return one.due < other.due ? -1 : 1;
  if (one.channel !== other.channel) return one.channel < other.channel ? -1 : 1;
  if (one.since !== other.since) return one.since - other.since;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}

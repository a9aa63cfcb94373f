import { listInteractions, type StoredInteraction } from '#main/storage/interactions';
import type { Reader } from '#main/storage/statement';
import { withoutAnswerMarks, withoutForwardMarks } from '#shared/domain/base-subject';
import type { Conversation } from '#shared/domain/conversation';
import { isReachable, type Party } from '#shared/domain/interaction';

/** How many of a conversation's newest interactions are looked at for the one to answer. */
const lookBack = 50;

/** The interaction an answer is to: the newest of a person, rather than of a robot or the shop itself. */
export function answeredIn(reader: Reader, conversationId: string): StoredInteraction | null {
  const newest = listInteractions(reader, { conversationId, customerId: null, after: null, limit: lookBack });
  const inbound = newest.filter(({ interaction }) => interaction.direction === 'inbound');
  return inbound.find(({ interaction }) => !isRobot(interaction.details.automatic)) ?? inbound[0] ?? newest[0] ?? null;
}

/** Whom a fresh answer goes to; with `everyone` also those who received the answered message. */
export function recipientsOf(
  answered: StoredInteraction | null,
  conversation: Conversation,
  { own, everyone }: Readonly<{ own: readonly string[]; everyone: boolean }>,
): Readonly<{ to: readonly Party[]; cc: readonly Party[] }> {
  if (!answered) return { to: [conversation.with].filter(canBeWrittenTo), cc: [] };
  const { interaction, replyTo } = answered;
  if (interaction.direction === 'outbound') return { to: interaction.to, cc: everyone ? interaction.cc : [] };
  // Who is known to a network alone is answered there.
  const to = (replyTo.length > 0 ? replyTo : [interaction.author]).filter(canBeWrittenTo);
  const known = new Set([...to.map(({ address }) => address), ...own]);
  const others = [...interaction.to, ...interaction.cc].filter(
    ({ address }) => address !== '' && !known.has(address) && known.add(address),
  );
  return { to, cc: everyone ? others : [] };
}

/** RFC 5322 §3.6.5: one "Re: " and no more, in whatever language the marks before were. */
export function answerSubject(subject: string | null): string {
  return `Re: ${withoutAnswerMarks(subject ?? '')}`.trim();
}

export function forwardSubject(subject: string | null): string {
  return `Fwd: ${withoutForwardMarks(subject ?? '')}`.trim();
}

function canBeWrittenTo({ address }: Party): boolean {
  return isReachable(address);
}

function isRobot(automatic: string | null): boolean {
  return automatic === 'reply' || automatic === 'report';
}

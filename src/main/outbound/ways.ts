import { abilitiesOf } from '#main/connectors/channels';
import { Refusal } from '#main/kernel/refusal';
import { isTooLong, type AnswerAbility, type AnswerWay } from '#shared/domain/answering';
import type { DraftContent } from '#shared/domain/draft';
import type { Interaction, Visibility } from '#shared/domain/interaction';

type Answered = Pick<Interaction, 'visibility' | 'occurredAt' | 'direction'>;

/** The ways an answer can leave on a channel, the usual one first. What was said in private is not answered in public. */
export function waysOn(channel: string, answered: Answered | null): AnswerWay[] {
  const said = answered?.visibility ?? 'private';
  return (abilitiesOf(channel)?.answers ?? [])
    .filter(({ visibility }) => said === 'public' || visibility === said)
    .toSorted((one, other) => Number(other.visibility === said) - Number(one.visibility === said))
    .map((ability) => ({ ...ability, until: endOf(ability, answered) }));
}

/** Whether mails can leave from a channel's accounts: words that name recipients, and answer nothing. */
export function isAddressed(channel: string): boolean {
  return abilitiesOf(channel)?.answers.some(({ addressed }) => addressed) ?? false;
}

/** The way with this visibility, or the usual one. Refuses `invalid-input` where there is none. */
export function requireWay(ways: readonly AnswerWay[], visibility: Visibility | null): AnswerWay {
  const way = visibility === null ? ways[0] : ways.find((one) => one.visibility === visibility);
  if (way) return way;
  const known = ways.map((one) => one.visibility).join(' or ') || 'impossible';
  throw new Refusal('invalid-input', { detail: `answers in this conversation are ${known}`, field: 'visibility' });
}

/** Refuses what a way does not take: `too-long`, `window-closed`, `no-attachments-there`. */
export function requireFitting(
  way: AnswerWay,
  { text, attachments }: Pick<DraftContent, 'text' | 'attachments'>,
  leavesAt: number,
): void {
  if (isTooLong(text, way)) throw new Refusal('too-long', { detail: String(way.maximumLength?.most), field: 'text' });
  if (way.until !== null && leavesAt > way.until) throw new Refusal('window-closed', { detail: way.visibility });
  if (!way.attachments && attachments.length > 0) throw new Refusal('no-attachments-there');
}

function endOf({ window }: AnswerAbility, answered: Answered | null): number | null {
  return window === null || answered?.direction !== 'inbound' ? null : answered.occurredAt + window;
}

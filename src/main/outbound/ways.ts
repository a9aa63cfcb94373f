import { abilitiesOf } from '#main/connectors/channels';
import { Refusal } from '#main/kernel/refusal';
import { lastHeardIn } from '#main/storage/interactions';
import type { Reader } from '#main/storage/statement';
import { waysTaken } from '#main/storage/ways-taken';
import { isTooLong, type AnswerAbility, type AnswerWay } from '#shared/domain/answering';
import type { DraftContent } from '#shared/domain/draft';
import type { Interaction, Visibility } from '#shared/domain/interaction';

type Answered = Pick<
  Interaction,
  'id' | 'conversationId' | 'kind' | 'visibility' | 'occurredAt' | 'direction' | 'author'
>;
/** What decides how something can be answered still: `taken` are the ways it was answered already. */
type Known = Readonly<{
  answered: Omit<Answered, 'id' | 'conversationId'> | null;
  heardAt: number | null;
  taken: ReadonlySet<Visibility>;
}>;

const nothingKnown: Known = { answered: null, heardAt: null, taken: new Set() };

/** The ways an answer can leave on a channel, the usual one first. */
export function waysOn(reader: Reader, channel: string, answered: Answered | null): AnswerWay[] {
  const answers = abilitiesOf(channel)?.answers ?? [];
  if (answered === null) return waysFrom(answers, nothingKnown);
  const { id, conversationId } = answered;
  const taken = answers.some(({ once }) => once) ? waysTaken(reader, id) : new Set<Visibility>();
  const fromHeard = answers.some(({ window, windowFrom }) => window !== null && windowFrom === 'heard');
  return waysFrom(answers, { answered, taken, heardAt: fromHeard ? lastHeardIn(reader, conversationId) : null });
}

/**
 * Of the ways a channel has, those by which this can be answered. What was said in private is not answered in public; what the
 * shop said itself is followed up where it stands.
 */
export function waysFrom(answers: readonly AnswerAbility[], known: Known): AnswerWay[] {
  const { answered, taken } = known;
  const said = answered?.visibility ?? 'private';
  return answers
    .filter(({ visibility }) => visibility === said || (said === 'public' && answered?.direction === 'inbound'))
    .filter(({ kinds }) => kinds === null || (answered !== null && kinds.includes(answered.kind)))
    .filter(({ once, visibility }) => !once || (answered?.direction === 'inbound' && !taken.has(visibility)))
    .toSorted((one, other) => Number(other.visibility === said) - Number(one.visibility === said))
    .map((ability) => ({ ...ability, until: endOf(ability, known), ...nameFor(ability, known) }));
}

/** Whether mails can leave from a channel's accounts: words that name recipients, and answer nothing. */
export function isAddressed(channel: string): boolean {
  return abilitiesOf(channel)?.answers.some(({ addressed }) => addressed) ?? false;
}

/**
 * The way with this visibility, or the usual one. Refuses `only-answered-there` where there is none at all, and
 * `invalid-input` where there are others.
 */
export function requireWay(ways: readonly AnswerWay[], visibility: Visibility | null): AnswerWay {
  const way = visibility === null ? ways[0] : ways.find((one) => one.visibility === visibility);
  if (way) return way;
  if (ways.length === 0) throw new Refusal('only-answered-there');
  const known = ways.map((one) => one.visibility).join(' or ');
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

function nameFor({ names }: AnswerAbility, { answered }: Known): Pick<AnswerWay, 'name'> {
  return names === true && answered ? { name: `@${answered.author.address}` } : {};
}

function endOf({ window, windowFrom }: AnswerAbility, { answered, heardAt }: Known): number | null {
  const answeredAt = answered?.direction === 'inbound' ? answered.occurredAt : null;
  const from = windowFrom === 'heard' ? (heardAt ?? answeredAt) : answeredAt;
  return window === null || from === null ? null : from + window;
}

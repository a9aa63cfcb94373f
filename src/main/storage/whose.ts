import type { Direction, InteractionDetails, Party } from '#shared/domain/interaction';
import type { Standing } from './senders.ts';

/** What decides whose an interaction is. */
export type Told = Readonly<{
  direction: Direction;
  author: Party;
  to: readonly Party[];
  standing: Standing;
  details: Pick<InteractionDetails, 'authenticity'>;
}>;

/**
 * Whom an interaction is about: who wrote it, or whom the shop wrote to first. Nobody, when only the shop takes part; when it
 * does not count as somebody's word or deed; when the receiving server found the author's address to be forged, for a name on a mail
 * alone makes nobody a known customer; when somebody logged it by hand, and so said whose it is.
 */
export function partyBehind(
  { direction, author, to, standing, details }: Told,
  own: ReadonlySet<string>,
): Party | null {
  if (standing === 'logged') return null;
  if (direction !== 'inbound') return to.find(({ address }) => !own.has(address) && address !== '') ?? null;
  if ((standing !== 'heard' && standing !== 'engaged') || details.authenticity?.verdict === 'failed') return null;
  return author.address === '' || own.has(author.address) ? null : author;
}

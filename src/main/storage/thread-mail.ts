import type { Direction, InteractionDetails, Party, Visibility } from '#shared/domain/interaction';

/** An interaction as threading sees it. */
export type ThreadMail = Readonly<{
  id: string;
  providerId: string;
  /** Provider ids of what it answers, oldest first, the one it answers directly last. */
  ancestors: readonly string[];
  /** The networks' own names of the thread it stands in. */
  threadNames: readonly string[];
  subject: string | null;
  /** Whom the shop deals with in it: its author, or those the shop wrote to. */
  people: readonly string[];
  /** Sent to many or to nobody by name: that somebody knows its id says nothing. */
  mass: boolean;
  /** Came through a mailing list, or stands in public: all who write there talk with each other. */
  list: boolean;
  /** A machine wrote it. */
  automatic: boolean;
  occurredAt: number;
}>;

/** What threading reads of an interaction. */
export type ThreadSource = Readonly<{
  id: string;
  providerId: string;
  references: readonly string[];
  inReplyTo: string | null;
  threadNames: readonly string[];
  subject: string | null;
  direction: Direction;
  author: Pick<Party, 'address'>;
  to: readonly Pick<Party, 'address'>[];
  cc: readonly Pick<Party, 'address'>[];
  automatic: InteractionDetails['automatic'];
  /** The receiving server found the author's address forged. */
  forged: boolean;
  visibility: Visibility;
  occurredAt: number;
}>;

/** More people than this are an audience. */
export const mostCorrespondents = 5;
const mostPeople = 20;

export function threadMailOf(source: ThreadSource): ThreadMail {
  const { id, providerId, threadNames, occurredAt } = source;
  const isPublic = source.visibility === 'public';
  const ancestors = new Set(source.references);
  if (source.inReplyTo !== null) ancestors.add(source.inReplyTo);
  ancestors.delete(providerId);
  const people = peopleOf(source);
  return {
    ...{ id, providerId, threadNames, people, occurredAt },
    // What it stands under names what is talked of, not who answers whom.
    subject: isPublic ? null : source.subject,
    ancestors: [...ancestors],
    mass: !isPublic && (source.automatic === 'bulk' || people.length === 0 || people.length > mostCorrespondents),
    list: isPublic || (source.automatic === 'bulk' && source.direction === 'inbound'),
    automatic: source.automatic !== null,
  };
}

/**
 * Recipients that an inbound mail names do not count: whoever wrote it chose them. A forged author is somebody else
 * under that name.
 */
function peopleOf({ direction, author, to, cc, forged }: ThreadSource): readonly string[] {
  if (direction === 'inbound') return [forged ? `forged:${author.address}` : author.address];
  const addresses = new Set([...to, ...cc].map(({ address }) => address));
  addresses.delete(author.address);
  return [...addresses].slice(0, mostPeople);
}

/** Everything by which it may be connected with others. */
export function connectionsOf({ providerId, ancestors, threadNames }: ThreadMail): readonly string[] {
  return [providerId, ...ancestors, ...threadNames.map(nameConnection)];
}

export function nameConnection(name: string): string {
  return `name:${name}`;
}

/** Older first; of one instant by id, so that everybody sorts alike. */
export function byAge(left: ThreadMail, right: ThreadMail): number {
  if (left.occurredAt !== right.occurredAt) return left.occurredAt - right.occurredAt;
  return left.id < right.id ? -1 : 1;
}

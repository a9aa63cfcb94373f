import type { LogCommands } from '#main/log-commands';
import type { Writer } from '#main/storage/open-log';
import { findInteraction } from '#main/storage/interactions';
import type { Instant } from '#shared/domain/instant';

/** The log while two years are written into it; its clock stands where they are. */
export type Book = Readonly<{ writer: Writer; commands: LogCommands }>;

/** Something that happened, or that the owner did, at its own time. */
export type Step = Readonly<{ at: Instant; take: (book: Book) => unknown }>;

/** What became of a scene so far: the interactions it was stored as. */
export type Trace = { readonly said: string[] };

/** Whom a scene is with, and in which conversation. Both are known once its first words are stored. */
export function standingOf({ writer }: Book, { said: [first = ''] }: Trace): Standing {
  const found = findInteraction(writer, first)?.interaction;
  if (!found) throw new Error('Nothing of this scene was stored');
  return found;
}
export type Standing = Readonly<{ conversationId: string; customerId: string | null }>;

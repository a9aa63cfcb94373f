import { z } from 'zod';
import { visibility, type Visibility } from '#shared/domain/interaction';
import { query, type Reader } from './statement.ts';

const taken = query(
  z.object({ visibility }),
  `select distinct coalesce(envelope ->> '$.visibility', 'private') as visibility from outbox
   where envelope ->> '$.draft.answers' = @interactionId and state not in ('failed', 'cancelled')`,
);

/** Who can read the answers to an interaction that have left or are about to. */
export function waysTaken(reader: Reader, interactionId: string): ReadonlySet<Visibility> {
  return new Set(taken.all(reader, { interactionId }).map(({ visibility: one }) => one));
}

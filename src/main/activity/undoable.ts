import type { Done } from '#main/storage/activity';

/** Things whose acts reach outside of the log, where nothing is taken back: a server, a keychain, a mail that left. */
const outside = new Set(['account', 'outbox']);
/** Acts that end what could be taken back: somebody's erasure, an import whose lines are gone, a draft whose words are. */
const final = new Set(['forget-customer', 'erase-customer', 'undo-import', 'undo-lay-draft']);

/** Whether acts of this kind are ever taken back; whether one of them still can be is for its age and its thing to say. */
export function canBeUndone({ kind, entity }: Pick<Done, 'kind' | 'entity'>): boolean {
  return !final.has(kind) && !outside.has(entity);
}

import { Refusal } from '#main/kernel/refusal';
import { act } from '#main/storage/activity';
import { findInteraction } from '#main/storage/interactions';
import type { Writer } from '#main/storage/open-log';
import { pinned, setPinned } from '#main/storage/pins';

/** What the log thread does for timelines. */
export function timelineCommands(writer: Writer) {
  return {
    pin: ({ id, pinned: to }: Readonly<{ id: string; pinned: boolean }>): void =>
      writer.database.transaction(() => pin(writer, id, to)).immediate(),
  };
}

function pin(writer: Writer, id: string, to: boolean): void {
  const found = findInteraction(writer, id);
  if (!found) throw new Refusal('not-found');
  const before = pinned(writer, id);
  if (before === to) return;
  const about = { entity: 'interaction', entityId: id, customerId: found.recordId } as const;
  const done = {
    actor: 'owner',
    kind: to ? 'pin' : 'unpin',
    before: { pinned: before },
    after: { pinned: to },
  } as const;
  act(writer, { ...about, ...done }, (clock) => setPinned(writer, id, { to, clock }));
}

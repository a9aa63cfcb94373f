import { required } from '#main/kernel/refusal';
import { inBatch } from '#main/storage/activity';
import { findInteraction } from '#main/storage/interactions';
import type { Writer } from '#main/storage/open-log';
import { pin } from '#main/storage/pins';

/** What the log thread does for timelines. */
export function timelineCommands(writer: Writer) {
  return {
    pin: ({ id, pinned: to }: Readonly<{ id: string; pinned: boolean }>): void => {
      const { recordId: customerId } = required(findInteraction(writer, id));
      inBatch(writer, (batch) => {
        pin(writer, id, { to, customerId, batch });
      });
    },
  };
}

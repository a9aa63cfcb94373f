import { z } from 'zod';
import type { Caller } from '#main/kernel/port';

const choice = z.object({ as: z.enum(['person', 'bulk']).nullable() });

type Parts = Readonly<{
  undoArranging: (input: { undo: string }) => string[];
  setSender: (input: { channel: string; address: string; as: 'person' | 'bulk' | null }) => unknown;
}>;

/** Kinds of acts that the part they belong to takes back itself, because more than one row hangs on them. */
export function undoneByTheirParts(commands: Caller<Parts>) {
  const arranging = ({ clock }: Readonly<{ clock: string }>) => commands.call('undoArranging', { undo: clock });
  return {
    'merge-conversations': arranging,
    'split-conversation': arranging,
    'set-sender': ({ entityId, before }: Readonly<{ entityId: string; before: string | null }>) => {
      const colon = entityId.indexOf(':');
      const [channel, address] = [entityId.slice(0, colon), entityId.slice(colon + 1)];
      return commands.call('setSender', { channel, address, as: choice.parse(JSON.parse(before ?? 'null')).as });
    },
  };
}

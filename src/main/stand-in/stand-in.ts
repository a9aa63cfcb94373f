import type { Clock } from '#main/kernel/clock';
import { newId } from '#main/kernel/ids';
import type { Caller } from '#main/kernel/port';
import { logKey } from '#main/storage/open-log';
import type { Reader } from '#main/storage/statement';
import { localTime, ownTimeZone } from '#shared/domain/time-zone';
import { standInText } from '#shared/text/stand-in';
import type { standInCommands } from './commands.ts';
import { gatherForStandIn } from './gather.ts';
import { notesToBring } from './notes-of.ts';
import { standInPage } from './page.ts';
import { readNotes } from './read-notes.ts';
import { sealed } from './seal.ts';

export type StandIn = ReturnType<typeof openStandIn>;

/** For whoever covers the shop: what they take along, and what comes back. */
export function openStandIn(
  parts: Readonly<{ reader: Reader; clock: Clock; commands: Caller<ReturnType<typeof standInCommands>> }>,
) {
  const { reader, clock, commands } = parts;
  return {
    make: () => {
      const now = clock.now();
      const zone = ownTimeZone();
      const covered = gatherForStandIn(reader, now);
      const records = [
        ...covered.followUps.map(({ followUp }) => `follow-up:${followUp.id}`),
        ...covered.complaints.map(({ complaint }) => `complaint:${complaint.id}`),
        ...covered.waiting.map(({ conversation }) => `conversation:${conversation.id}`),
      ];
      const pack = sealed(logKey(reader), { id: newId(now), madeAt: now, records });
      const blank = { shopbell: 'stand-in', pack, who: '', notes: {} } as const;
      const fileName = standInText.fileName(localTime(now, zone).date);
      return { fileName, html: standInPage({ covered, blank, now, zone, fileName }), records: records.length };
    },
    look: (text: string) => {
      const notes = readNotes(logKey(reader), text);
      const lines = notesToBring(reader, notes, clock.now()).map(({ line }) => line);
      return { who: notes.who, madeAt: notes.pack.madeAt, lines };
    },
    bring: (text: string) => commands.call('bringStandInNotes', { notes: readNotes(logKey(reader), text) }),
    dismiss: (record: string) => commands.call('dismissTick', { record }),
  };
}

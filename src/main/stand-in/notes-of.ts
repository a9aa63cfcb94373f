import { derivedId } from '#main/kernel/ids';
import { complaints } from '#main/storage/complaints';
import { findConversation } from '#main/storage/conversations';
import { entries, type EntryFields } from '#main/storage/counter';
import { findCustomer } from '#main/storage/customers';
import { followUps } from '#main/storage/follow-ups';
import { logKey } from '#main/storage/open-log';
import type { Reader } from '#main/storage/statement';
import type { StandInLine, StandInNotes } from '#shared/domain/stand-in';
import { standInText } from '#shared/text/stand-in';

/** A note on its way in: the entry it becomes, under an id that is the same whenever the same pack comes back. */
export type NoteToBring = Readonly<{ line: StandInLine; id: string; entry: EntryFields | null; open: boolean }>;

type About = Readonly<{ recordId: string; about: string | null; open: boolean }>;

/** What each note of a pack becomes in the log as it is now. */
export function notesToBring(reader: Reader, { pack, who, notes }: StandInNotes, now: number): readonly NoteToBring[] {
  const key = logKey(reader);
  return Object.entries(notes)
    .filter(([, { text, done }]) => text.trim() !== '' || done)
    .map(([record, { text, done, at }]): NoteToBring => {
      const id = derivedId(key, ['stand-in-note', pack.id, record]);
      const about = aboutRecord(reader, record);
      if (about === null) return { line: lineOf('gone', null), id, entry: null, open: false };
      const words = [text.trim(), standInText.noteAbout(about.about, done)].filter((part) => part !== '').join('\n\n');
      const standing = entries.find(reader, id);
      // A clock that is wrong elsewhere does not put a note before the pack was made, or ahead.
      const occurredAt = standing?.occurredAt ?? Math.min(now, Math.max(pack.madeAt, at));
      const entry: EntryFields = {
        ...{
          recordId: about.recordId,
          kind: 'note',
          direction: 'internal',
          subject: standInText.noteSubject(who.trim()),
        },
        ...{ text: words, occurredAt, receivedAt: standing?.receivedAt ?? now },
      };
      const becomes = standing === null ? 'new' : standing.text === words ? 'known' : 'changed';
      return { line: lineOf(becomes, about), id, entry, open: about.open };

      function lineOf(becomes: StandInLine['becomes'], of: About | null): StandInLine {
        const customerName = of === null ? null : (findCustomer(reader, of.recordId)?.name ?? null);
        return { record, customerName, about: of?.about ?? null, text: text.trim(), done, becomes };
      }
    });
}

/** Whom a record is about, and whether there is still anything to say it is done of. */
function aboutRecord(reader: Reader, record: string): About | null {
  const [kind, id = ''] = record.split(':', 2);
  if (kind === 'follow-up') {
    const found = followUps.find(reader, id);
    return found && { recordId: found.recordId, about: found.text, open: found.doneAt === null };
  }
  if (kind === 'complaint') {
    const found = complaints.find(reader, id);
    return found && { recordId: found.recordId, about: found.summary, open: found.closedAt === null };
  }
  const found = findConversation(reader, id);
  if (!found || found.customerId === null) return null;
  return { recordId: found.customerId, about: found.subject, open: found.state !== 'done' };
}

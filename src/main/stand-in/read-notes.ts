import { Refusal } from '#main/kernel/refusal';
import { largestNotesFile, standInNotes, type StandInNotes } from '#shared/domain/stand-in';
import { isSealed } from './seal.ts';

const block = /<script type="application\/json" id="notes">(?<json>[^<]*)<\/script>/u;

/**
 * The notes in a page that came back, or in a file of notes alone. Whatever else is in the file is not looked at. Refuses
 * `too-large`, and `not-a-stand-in-pack` where it is no pack of this log, or says more than the pack held.
 */
export function readNotes(key: Uint8Array, text: string): StandInNotes {
  if (text.length > largestNotesFile) throw new Refusal('too-large', { detail: '8 MB' });
  const json = text.trimStart().startsWith('{') ? text : block.exec(text)?.groups?.['json'];
  const notes = json === undefined ? null : standInNotes.safeParse(parsed(json)).data;
  if (!notes || !isSealed(key, notes.pack)) throw new Refusal('not-a-stand-in-pack');
  const records = new Set(notes.pack.records);
  if (Object.keys(notes.notes).some((record) => !records.has(record))) throw new Refusal('not-a-stand-in-pack');
  return notes;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

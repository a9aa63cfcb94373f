import { analyse } from 'chardet';

/** What decides about a text stands in its first kilobytes. */
const mostLooked = 16 * 1024;
/** What the analysis says of every text that is not forbidden in a charset, whatever it means there. */
const noOpinion = 10;
const western = new Set(['ISO-8859-1', 'windows-1252', 'ASCII', 'UTF-8']);
/** Analysed as well, and never what a mail without a charset was written in. */
const unlikely = new Set(['windows-1257', 'UTF-16LE', 'UTF-16BE', 'UTF-32LE', 'UTF-32BE', 'ISO-8859-6']);

/** The charset that bytes beyond ASCII, which are not UTF-8, look like; Windows-1252 where nothing says otherwise. */
export function guessCharset(bytes: Buffer): string {
  const looked = bytes.subarray(0, mostLooked);
  const opinions = analyse(looked).filter(({ name }) => !unlikely.has(name));
  const best = opinions.find(({ confidence, name }) => confidence > noOpinion && !western.has(name));
  if (looksWestern(looked)) {
    const latin = opinions.find(({ name }) => western.has(name))?.confidence ?? 0;
    const eastern = best !== undefined && /^(?:ISO-8859-[29]|windows-125[04])$/.test(best.name);
    return eastern && best.confidence >= latin + 20 ? best.name : 'windows-1252';
  }
  if (best !== undefined) return best.name;
  // A name of two or three signs is too short for an opinion.
  const possible = (name: string) => opinions.some((opinion) => opinion.name === name);
  if (possible('GB18030') && looked.every((byte) => byte < 0x80 || byte > 0xa0)) return 'GB18030';
  return ['Shift_JIS', 'Big5', 'GB18030'].find(possible) ?? 'windows-1252';
}

/**
 * In Western languages a sign beyond ASCII stands alone or with one other, beside an ASCII letter; between 0x80 and 0x9f
 * there are only typographic marks.
 */
function looksWestern(bytes: Buffer): boolean {
  let high = 0;
  let beside = 0;
  let run = 0;
  for (const [at, byte] of bytes.entries()) {
    run = byte < 0x80 ? 0 : run + 1;
    if (run === 0) continue;
    if (run > 3) return false;
    if (byte < 0xa0) {
      if (!typographic.has(byte)) return false;
      continue;
    }
    high++;
    if (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]) || run > 1) beside++;
  }
  return beside * 10 >= high * 7;
}

/** Euro, quotes, dashes, dots, bullet, trade mark, œ. */
const typographic = new Set([0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9c]);

function isLetter(byte: number | undefined): boolean {
  const lower = (byte ?? 0) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

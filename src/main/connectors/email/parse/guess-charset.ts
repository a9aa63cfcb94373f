import { analyse } from 'chardet';

/** What decides about a text stands in its first kilobytes. */
const mostLooked = 16 * 1024;
/** What the analysis says of every text that is not forbidden in a charset, whatever it means there. */
const noOpinion = 10;
const western = new Set(['ISO-8859-1', 'windows-1252', 'ASCII', 'UTF-8']);
/** Analysed as well, and never what a mail without a charset was written in. */
const unlikely = new Set(['windows-1257', 'UTF-16LE', 'UTF-16BE', 'UTF-32LE', 'UTF-32BE', 'ISO-8859-6']);

/** Few signs say nothing about which Latin alphabet they are of. */
const enoughSigns = 6;
/** Charsets of Windows hold the others' signs where those have them, and more. */
const wider: Readonly<Record<string, string>> = {
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
};

/**
 * The charset that bytes beyond ASCII, which are not UTF-8, look like; Windows-1252 where nothing says otherwise.
 * `isPossible` tells whether they can be read in one.
 */
export function guessCharset(bytes: Buffer, isPossible: (charset: string) => boolean): string {
  const looked = bytes.subarray(0, mostLooked);
  const opinions = analyse(looked)
    .filter(({ name, confidence }) => !unlikely.has(name) && confidence > 0)
    .map((opinion) => ({ ...opinion, name: wider[opinion.name] ?? opinion.name }));
  const best = opinions.find(
    ({ confidence, name }) => confidence > noOpinion && !western.has(name) && isPossible(name),
  );
  if (looksWestern(looked)) {
    const latin = opinions.find(({ name }) => western.has(name))?.confidence ?? 0;
    const eastern = best !== undefined && /^(?:ISO-8859-2|windows-125[04])$/.test(best.name);
    const isSure = eastern && best.confidence >= latin + 20 && signsIn(looked) >= enoughSigns;
    return isSure ? best.name : 'windows-1252';
  }
  if (best !== undefined) return best.name;
  // A name of two or three signs is too short for an opinion.
  const high = looked.filter((byte) => byte >= 0x80);
  if (high.every((byte) => byte > 0xa0) && isPossible('GB18030')) return 'GB18030';
  if (high.every((byte) => byte >= 0xc0)) return 'windows-1251';
  return ['Shift_JIS', 'Big5', 'GB18030'].find(isPossible) ?? 'windows-1252';
}

function signsIn(bytes: Buffer): number {
  return bytes.reduce((count, byte) => (byte < 0xa0 ? count : count + 1), 0);
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
  // One or two signs are nobody's word in another alphabet.
  return high <= 2 || beside * 10 >= high * 6;
}

/** Euro, quotes, dashes, dots, bullet, trade mark, œ. */
const typographic = new Set([0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9c]);

function isLetter(byte: number | undefined): boolean {
  const lower = (byte ?? 0) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

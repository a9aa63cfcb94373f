import { analyse } from 'chardet';
import { readerOf } from './charset-reader.ts';

/** Charsets that spreadsheets and contact programs write, the likelier first where two read the same. */
const candidates = [
  ...['windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1257', 'iso-8859-2'],
  ...['macintosh', 'cp850', 'koi8-r', 'windows-1255', 'windows-1256', 'windows-874', 'iso-8859-5'],
  ...['shift_jis', 'gb18030', 'euc-kr', 'big5', 'euc-jp'],
] as const;

const western = new Set('äöüßéèàâêîôûçáíóúñåæøãõëïìòùÄÖÜÉÅØÆÇÑÁÍÓÚ');
const eastern = new Set('łśżźćęąńőűčšžřěůďťňțșăľĺŕýžŁŚŻŹĆČŠŽŘĐđıİğĞşŞāēīūģķļņŅĻĶĢĒĪŪĀ');
const frequent = new Set('оеаинтсрвлкмдпуαοιετσνηυρשלויתמרןاليمنرت');
const typographic = new Set('‘’‚“”„–—…€•«»°ª™®©¡¿§£´ ');

/** The charset in which bytes beyond ASCII, which are not UTF-8, read most like people's names and words. */
export function guessCharset(sample: Buffer): string {
  const opinions = new Map(analyse(sample).map(({ name, confidence }) => [name.toLowerCase(), confidence]));
  const scored = candidates.map((charset) => {
    const text = readerOf(charset).write(sample);
    const opinion = opinions.get(charset) ?? opinions.get(charset.replace('windows-125', 'iso-8859-')) ?? 0;
    return { charset, score: plausibility(text) * (1 + opinion / 200) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).charset;
}

type Script = 'latin' | 'cyrillic' | 'greek' | 'han' | 'hangul' | 'kana' | 'other';

/** How much the signs beyond ASCII look like letters where letters stand: above nothing for words, far below for a wrong charset. */
function plausibility(text: string): number {
  let score = 0;
  const signs = [...text];
  for (const [at, sign] of signs.entries()) {
    if (sign < '\u0080') continue;
    score += worthOf(sign, signs[at - 1] ?? ' ', signs[at + 1] ?? ' ');
  }
  return score < 0 ? score / 2 : score;
}

function worthOf(sign: string, before: string, after: string): number {
  if (sign === '\ufffd' || /\p{C}/u.test(sign)) return -20;
  if (!/[\p{L}\p{M}]/u.test(sign)) {
    const between = /\p{L}/u.test(before) && /\p{L}/u.test(after);
    return sign === '’' || (typographic.has(sign) && !between) ? 0.5 : -4;
  }
  const script = scriptOf(sign);
  if (/[a-z]/iu.test(before + after) && script !== 'latin') return -3;
  if (isUpper(sign) && isLower(before)) return -3;
  const beside = [before, after].filter((other) => /\p{L}/u.test(other) && scriptOf(other) === script).length;
  switch (script) {
    case 'latin':
      // Latin words are of ASCII letters with a few others among them.
      if (!/[a-z]/iu.test(before + after)) return beside === 0 ? -0.5 : -1.5;
      return western.has(sign) ? 2 : eastern.has(sign) ? 1.6 : -1;
    case 'kana':
      return /[\uff61-\uff9f]/u.test(sign) ? -1 : 3;
    case 'han':
    case 'hangul':
      return 2;
    default:
      if (beside === 0) return -1;
      // Whole words in capitals are rare, and what other alphabets' small letters are read as.
      if (isUpper(sign) && isUpper(before)) return 0.3;
      return frequent.has(sign.toLowerCase()) ? 1.4 : 0.7;
  }
}

function scriptOf(sign: string): Script {
  if (/\p{Script=Latin}/u.test(sign)) return 'latin';
  if (/\p{Script=Cyrillic}/u.test(sign)) return 'cyrillic';
  if (/\p{Script=Greek}/u.test(sign)) return 'greek';
  if (/\p{Script=Han}/u.test(sign)) return 'han';
  if (/\p{Script=Hangul}/u.test(sign)) return 'hangul';
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign) ? 'kana' : 'other';
}

const isUpper = (sign: string): boolean => /\p{Lu}/u.test(sign);
const isLower = (sign: string): boolean => /\p{Ll}/u.test(sign);

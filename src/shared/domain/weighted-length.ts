/*
 * How X counts: twitter-text's configuration v3 (weighted, scale 100). Signs of these ranges weigh 1, any other 2, an emoji 2
 * however many characters it is made of, a link 23 however long it is.
 */
const light = [
  { from: 0, to: 4351 },
  { from: 8192, to: 8205 },
  { from: 8208, to: 8223 },
  { from: 8242, to: 8247 },
];
const weightOfLink = 23;

const host = String.raw`(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?\.)+`;
const tail = String.raw`(?::\d+)?(?:\/[\p{L}\p{N}!*';:=+,.$%\[\]\-~&|@_#()\/]*[\p{L}\p{N}=_#\/+\-])?\/?(?:\?[\w!?*'();:&=+$/%#\[\]\-.,~|@]*[\w\-&=#/])?`;
/** Without a scheme only what ends like a name of the net is a link; nothing after a sign that makes it part of something else. */
const link = new RegExp(
  String.raw`(?<![\p{L}\p{N}@＠$#＃._\-\/])(?:https?:\/\/${host}\p{L}{2,}|${host}(?:com|org|net|info|biz|edu|gov|io|co|shop|store|app|dev|eu|tv|me)(?![\p{L}\p{N}@_-]))${tail}`,
  'giu',
);

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const emoji = /^\p{RGI_Emoji}$/v;

/** The length of a text in X's weighted signs. */
export function weightedLength(given: string): number {
  const text = given.normalize('NFC');
  const links = [...text.matchAll(link)].length;
  const rest = text.replaceAll(link, '');
  let length = links * weightOfLink;
  for (const { segment } of signs.segment(rest)) length += emoji.test(segment) ? 2 : weightOf(segment);
  return length;
}

/** Whether X would make a link of any of these words. */
export function holdsLink(text: string): boolean {
  return text.search(link) >= 0;
}

function weightOf(segment: string): number {
  let weight = 0;
  for (const sign of segment) {
    const point = sign.codePointAt(0) ?? 0;
    weight += light.some(({ from, to }) => point >= from && point <= to) ? 1 : 2;
  }
  return weight;
}

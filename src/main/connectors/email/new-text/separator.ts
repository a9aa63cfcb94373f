import { separatorNamed, type SeparatorKind } from './separator-words.ts';

const longest = 160;
const marks =
  /^[\s>]*(?:([-_=*~#\u2013\u2014]{2,})|[[(*]*)[\s*]*(.*?)[\s*]*([-_=*~#\u2013\u2014]{2,}|[\])]*)\s*([:：]?)\s*\**\s*$/u;

/** Which kind of separator a line is: `-----Original Message-----`, `Begin forwarded message:`; null for other lines. */
export function separatorIn(line: string): SeparatorKind | null {
  if (line.length > longest || !/[-_=*~#\u2013\u2014]{2}|[:：]\s*\**\s*$/u.test(line)) return null;
  const [, before = '', words = '', after = '', colon = ''] = marks.exec(line) ?? [];
  const name = words.replace(/\s*[:：]$/, '');
  if (before.length < 2 && after.length < 2 && colon === '' && name === words) return null;
  // Two languages beside each other: `Välitetty viesti / Fwd.Msg`.
  return separatorNamed(name) ?? separatorNamed(name.split(/\s+(?:\/|-{2,})\s+/)[0] ?? '');
}

/** Yahoo writes the fields on the separator's own line: `----- Forwarded Message ----- From: …`. The separator and the rest. */
export function separatorAndRest(line: string): Readonly<{ kind: SeparatorKind; rest: string }> | null {
  if (line.length > 1000) return null;
  const [, separator = '', rest = ''] = /^(\s*[>\s]*-{3,8}[^-:]{3,60}-{3,8})\s+(\S.*)$/.exec(line) ?? [];
  const kind = separator === '' ? null : separatorIn(separator);
  return kind === null ? null : { kind, rest };
}

/** Help desks ask to answer above a line; what is below it is theirs. */
const above = new RegExp(
  [
    '(?:reply|respond|response|answer|type|write|comment)\\p{L}*\\b.{0,40}\\babove\\b.{0,20}\\b(?:line|this|text)',
    '(?:above|over) this line',
    '(?:oberhalb|über) dieser (?:linie|zeile)|au-dessus de cette ligne|(?:por )?encima de esta línea|sobre esta línea|acima d(?:esta|essa) linha',
    '(?:sopra|al di sopra di) (?:questa|quest[ao]) (?:riga|linea)|boven deze (?:regel|lijn)|ovanför (?:den här|denna) (?:raden|linjen|rad|linje)|over denne linje\\p{L}*',
    'powyżej tej linii|nad (?:tento řádek|tuto čáru|tento riadok)|e fölé a sor fölé|deasupra acestei linii|выше этой (?:линии|строки|черты)|вище цієї лінії|bu satırın (?:üzerine|üstüne)',
    'この行より上|この線より上|此行(?:之)?上方|在此行以上|在此线(?:之)?上|이 줄 위',
  ].join('|'),
  'iu',
);

export function asksToAnswerAbove(line: string): boolean {
  return line.length <= longest && above.test(line);
}

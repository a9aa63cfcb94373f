/** At most this many characters, never half of one. */
export const atMost =
  (most: number) =>
  (text: string): string =>
    text.length <= most ? text : wholeCharacters(text.slice(0, most)).trimEnd();

/** At most this many bytes of UTF-8. */
export const atMostBytes =
  (most: number) =>
  (text: string): string => {
    if (Buffer.byteLength(text) <= most) return text;
    let kept = '';
    let bytes = 0;
    for (const character of text) {
      bytes += Buffer.byteLength(character);
      if (bytes > most) break;
      kept += character;
    }
    return kept.trimEnd();
  };

/** An address as `name@place.end`, or nothing. */
export const mailAddress =
  (most: number) =>
  (text: string): string =>
    text.length <= most && /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text) ? text : '';

/** An address of the web with its scheme, or nothing. */
export const webAddress =
  (most: number) =>
  (text: string): string => {
    const whole = /^https?:\/\//iu.test(text) ? text : `https://${text}`;
    return whole.length <= most && !/\s/u.test(whole) && URL.canParse(whole) ? whole : '';
  };

/** On one line. */
export function oneLine(text: string): string {
  return text
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(', ');
}

/** One after the other. */
export const both =
  (first: (text: string) => string, second: (text: string) => string) =>
  (text: string): string =>
    second(first(text));

/** Without the half of a character at its end. */
function wholeCharacters(text: string): string {
  return /[\uD800-\uDBFF]$/u.test(text) ? text.slice(0, -1) : text;
}

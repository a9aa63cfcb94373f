import { readPhone } from '#shared/domain/phone';

const mostLines = 15;
const mostNumbers = 6;
/** Longer lines introduce nothing, and are not searched for it. */
const longestLine = 400;
const aboveQuoted = /^\s*(?:>|-{4,}|_{6,}|\S.{0,200}@\S+.{0,40}:\s*$)/u;
const number = /(?:\+|\b00|\(0|\b0)[\d\s()./–-]{6,20}\d|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b/gu;
const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** What stands below somebody's own words and before what they answer. */
function signatureOf({ text, newText }: Readonly<{ text: string; newText: string | null }>): string {
  const from = newText !== null && newText !== '' && text.startsWith(newText.slice(0, 200)) ? newText.length : 0;
  const lines = text.slice(from).split('\n');
  const quoted = lines.findIndex((line) => line.length < longestLine && aboveQuoted.test(line));
  return (quoted < 0 ? lines : lines.slice(0, quoted))
    .slice(from === 0 ? -mostLines : 0)
    .slice(0, mostLines)
    .join('\n');
}

/** The numbers (E.164; those without a country code are of `country`) and addresses in the signatures of what somebody wrote. */
export function signedIn(
  letters: readonly Readonly<{ text: string; newText: string | null }>[],
  country: string,
): Readonly<{ phones: string[]; addresses: string[] }> {
  const signatures = letters.map(signatureOf).join('\n');
  const phones = [...signatures.matchAll(number)].slice(0, mostNumbers).flatMap(([words]) => {
    const phone = readPhone(words, country);
    return phone?.valid ? [phone.number] : [];
  });
  const addresses = [...signatures.matchAll(address)].slice(0, mostNumbers).map(([words]) => words.toLowerCase());
  return { phones: [...new Set(phones)], addresses: [...new Set(addresses)] };
}

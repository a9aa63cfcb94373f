import { addressParser } from 'postal-mime';
import type { Party } from '#shared/domain/interaction';

/** More than a mail to people ever names; a longer list is cut. */
const mostParties = 500;
/** RFC 5321 §4.5.3.1 allows 64 + 1 + 255. */
const longestAddress = 320;

/** The people a From, To or Cc field names, groups resolved, addresses in lower case. What has no address is left out. */
export function partiesOf(values: readonly string[]): readonly Party[] {
  const parties: Party[] = [];
  for (const value of values) {
    for (const mailbox of addressParser(withoutComments(value.slice(0, 200_000)), { flatten: true })) {
      if (parties.length >= mostParties) return parties;
      const address = (mailbox.address ?? '').trim().toLowerCase();
      if (address === '' || address.length > longestAddress) continue;
      parties.push({ name: cleanName(mailbox.name, address), address });
    }
  }
  return parties;
}

/**
 * Takes out `(comments)` where a mailbox in angle brackets says who it is (RFC 5322 §3.2.2 allows them anywhere).
 * Without angle brackets the comment is the name, as programs of the eighties wrote it.
 */
function withoutComments(value: string): string {
  if (!value.includes('(') || !value.includes('<')) return value;
  let kept = '';
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < value.length; at++) {
    const sign = value[at] ?? '';
    if (sign === '\\') {
      if (depth === 0) kept += value.slice(at, at + 2);
      at++;
    } else if (sign === '"' && depth === 0) {
      quoted = !quoted;
      kept += sign;
    } else if (!quoted && sign === '(') depth++;
    else if (!quoted && sign === ')' && depth > 0) depth--;
    else if (depth === 0) kept += sign;
  }
  // A parenthesis that never closes is no comment.
  return depth === 0 ? kept : value;
}

/** A name that says more than the address does. */
function cleanName(name: string, address: string): string | null {
  const clean = name
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2')
    .trim()
    .slice(0, 300);
  return clean === '' || clean.toLowerCase() === address ? null : clean;
}

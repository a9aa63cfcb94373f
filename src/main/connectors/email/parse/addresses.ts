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
    for (const mailbox of addressParser(value.slice(0, 200_000), { flatten: true })) {
      if (parties.length >= mostParties) return parties;
      const address = (mailbox.address ?? '').trim().toLowerCase();
      if (address === '' || address.length > longestAddress) continue;
      parties.push({ name: cleanName(mailbox.name, address), address });
    }
  }
  return parties;
}

/** A name that says more than the address does. */
function cleanName(name: string, address: string): string | null {
  const clean = name.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim().replace(/^(['"])(.*)\1$/, '$2').trim().slice(0, 300);
  return clean === '' || clean.toLowerCase() === address ? null : clean;
}

/**
 * Whether a network made an address up that nobody recognises: a short scheme and an id, as `did:plc:ewvi7nxz`, `fb:12:34`.
 * What people are known by there stands in the name then, behind it: `Anna Schmidt (@anna.example)`.
 */
export function isMadeUp(address: string): boolean {
  return /^[a-z]{1,12}:/u.test(address);
}

const behind = /\s*\(@([^()\s]+)\)$/u;

/** What somebody is recognised by at a network, out of how they are called there; null where that is their name alone. */
export function handleBehind(name: string): string | null {
  return behind.exec(name)?.[1] ?? null;
}

/** The name without what somebody is recognised by. */
export function withoutHandle(name: string): string {
  return name.replace(behind, '');
}

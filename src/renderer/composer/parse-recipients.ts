import type { Party } from '#shared/domain/interaction';

export type Parsed = Readonly<{ parties: readonly Party[]; rest: string }>;

/** `name@example.com` or `Name <name@example.com>`, several of them separated by commas, semicolons or lines; what is no address is left over. */
export function parseRecipients(text: string): Parsed {
  const parties: Party[] = [];
  const rest: string[] = [];
  for (const piece of pieces(text)) {
    const party = partyOf(piece);
    if (party) parties.push(party);
    else rest.push(piece);
  }
  return { parties, rest: rest.join(', ') };
}

/** Somebody as `parseRecipients` reads them. */
export function recipientWords({ name, address }: Party): string {
  if (name === null) return address;
  const plain = name.replaceAll('"', '');
  return `${/[,;<]/u.test(plain) ? `"${plain}"` : plain} <${address}>`;
}

/** Recipients with some added; an address that is there already is not added twice. */
export function withRecipients(there: readonly Party[], added: readonly Party[]): readonly Party[] {
  const known = new Set(there.map(({ address }) => address));
  return [...there, ...added.filter(({ address }) => !known.has(address) && known.add(address))];
}

function partyOf(piece: string): Party | null {
  const named = /^(?:"(?<quoted>[^"]*)"|(?<bare>[^<]*?))\s*<(?<inner>[^<>]+)>$/u.exec(piece);
  const address = (named?.groups?.['inner'] ?? piece).trim().toLowerCase();
  if (!/^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\.]+$/u.test(address) || address.length > 320) return null;
  const name = (named?.groups?.['quoted'] ?? named?.groups?.['bare'] ?? '').trim();
  return { name: name === '' ? null : name, address };
}

/** Cuts at separators, but not within quotes or angle brackets: “Doe, Jane” <jane@example.com> is one. */
function pieces(text: string): readonly string[] {
  return (text.match(/(?:"[^"]*"|<[^>]*>|[^,;\n"<]|["<])+/gu) ?? [])
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

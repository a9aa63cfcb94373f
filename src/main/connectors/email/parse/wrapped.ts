import { inflateSync } from 'node:zlib';

/** Content that stands signed or encrypted in a CMS envelope (RFC 5652); `content` is the part inside, header and body. */
export type Wrapped = Readonly<{ protection: 'signed' | 'encrypted' | null; content: Buffer | null }>;

const mostInflated = 64 * 1024 * 1024;
/** Real envelopes nest five deep. */
const deepest = 16;
/** An octet string of 64 MB in pieces of a kilobyte. */
const mostChildren = 65_536;

const objectIdentifier = 0x06;
const octetString = 0x04;
const sequence = 0x30;
const context0 = 0xa0;

const kinds: Readonly<Record<string, 'signed' | 'encrypted' | 'compressed'>> = {
  '2a864886f70d010702': 'signed',
  '2a864886f70d010703': 'encrypted',
  '2a864886f70d010706': 'encrypted',
  '2a864886f70d0109100117': 'encrypted',
  '2a864886f70d0109100109': 'compressed',
};

/** Opens an `application/pkcs7-mime` part as far as that takes no key; null for what is no such envelope. */
export function unwrap(bytes: Buffer): Wrapped | null {
  const [type, explicit] = childrenOf(elementAt(bytes, 0, 0));
  const kind = type?.tag === objectIdentifier ? kinds[type.body.toString('hex')] : undefined;
  if (kind === undefined) return null;
  if (kind === 'encrypted') return { protection: 'encrypted', content: null };
  const inside = childrenOf(childrenOf(explicit)[0]);
  // The content's type and the content: the first sequence in signed and in compressed data alike that begins with a type.
  const encapsulated = inside
    .filter((element) => element.tag === sequence)
    .map((element) => childrenOf(element))
    .find((children) => children[0]?.tag === objectIdentifier && children[1]?.tag === context0);
  const content = encapsulated ? octetsOf(childrenOf(encapsulated[1])[0]) : null;
  if (kind === 'signed') return { protection: 'signed', content };
  return { protection: null, content: content && inflated(content) };
}

type Element = Readonly<{ tag: number; body: Buffer; next: number }>;

/** An element as X.690 encodes it, also with an indefinite length (§8.1.3.6); null where there is none. */
function elementAt(bytes: Buffer, at: number, depth: number): Element | null {
  const tag = bytes[at];
  const length = bytes[at + 1];
  // Tags above 30 take more bytes and do not occur on the way to the content.
  if (tag === undefined || length === undefined || (tag & 0x1f) === 0x1f || depth > deepest) return null;
  if (length === 0x80) {
    let end = at + 2;
    while (end < bytes.length && (bytes[end] !== 0 || bytes[end + 1] !== 0)) {
      const inner = elementAt(bytes, end, depth + 1);
      if (!inner) return null;
      end = inner.next;
    }
    return { tag, body: bytes.subarray(at + 2, end), next: end + 2 };
  }
  const count = length < 0x80 ? 0 : length & 0x7f;
  if (count > 6 || at + 2 + count > bytes.length) return null;
  const size = count === 0 ? length : bytes.readUIntBE(at + 2, count);
  const start = at + 2 + count;
  return { tag, body: bytes.subarray(start, start + size), next: start + size };
}

function childrenOf(element: Element | null | undefined): readonly Element[] {
  const children: Element[] = [];
  if (!element) return children;
  let child = elementAt(element.body, 0, 0);
  while (child && children.length < mostChildren) {
    children.push(child);
    child = elementAt(element.body, child.next, 0);
  }
  return children;
}

/** An octet string may come in pieces; null where they come in pieces without end. */
function octetsOf(element: Element | undefined, depth = 0): Buffer | null {
  if (!element || depth > deepest) return null;
  if (element.tag === octetString) return element.body;
  const pieces = childrenOf(element).map((piece) => octetsOf(piece, depth + 1));
  return pieces.every((piece) => piece !== null) ? Buffer.concat(pieces) : null;
}

function inflated(content: Buffer): Buffer | null {
  try {
    return inflateSync(content, { maxOutputLength: mostInflated });
  } catch {
    return null;
  }
}

import fc from 'fast-check';

/** One thing that goes wrong with a mail on its way, or that somebody does to it on purpose. */
export type Damage = Readonly<{
  kind: 'cut' | 'flip' | 'swap' | 'repeat' | 'put' | 'truncate';
  at: number;
  length: number;
  put: Uint8Array;
}>;

const signs = [
  '\r\n',
  '\n',
  '--',
  '\r\n\r\n',
  ';',
  '"',
  '=?',
  '?=',
  '(',
  '<',
  ':',
  '\0',
  '=',
  'boundary=',
  '\r\n--b\r\n',
];
const fields = [
  'Content-Type: multipart/mixed; boundary=x\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  'Content-Type: application/ms-tnef\r\n',
  'Content-Type: application/pkcs7-mime\r\n',
  'Content-Type: text/calendar\r\n\r\nBEGIN:VEVENT\r\n',
  'Content-Type: text/rtf\r\n\r\n{\\rtf1',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Type: text/plain; charset=iso-2022-kr\r\n',
  '\r\nbegin 644 x\r\n#0V%T\r\n',
];

export const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'cut' as const,
      'flip' as const,
      'swap' as const,
      'repeat' as const,
      'put' as const,
      'truncate' as const,
    ),
    at: fc.nat(1_000_000),
    length: fc.nat(200),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.constantFrom(...signs, ...fields).map((text) => Buffer.from(text)),
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

export function damaged(raw: Buffer, list: readonly Damage[]): Buffer {
  return list.reduce((bytes, damage) => damagedOnce(bytes, damage), raw);
}

function damagedOnce(bytes: Buffer, { kind, at: place, length, put }: Damage): Buffer {
  const at = place % (bytes.length + 1);
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  switch (kind) {
    case 'cut':
      return Buffer.concat([before, after]);
    case 'flip':
      return Buffer.concat([before, piece.map((byte, index) => byte ^ (put[index % put.length] ?? 1)), after]);
    case 'swap':
      return Buffer.concat([before, after.subarray(0, length), piece, after.subarray(length)]);
    case 'repeat':
      return Buffer.concat([before, piece, piece, piece, after]);
    case 'put':
      return Buffer.concat([before, put, piece, after]);
    case 'truncate':
      return before;
  }
}

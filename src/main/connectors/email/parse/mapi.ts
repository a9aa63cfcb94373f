/** A property of a message or a file as Outlook stores it ([MS-OXTNEF] §2.1.3.4); only text and bytes are kept. */
export type MapiProperty = Readonly<{ id: number; value: Buffer | string }>;

const mostProperties = 10_000;
const many = 0x1000;
/** Bytes a value of a fixed size takes, by its type; all others say their length. */
const fixed = new Map([
  ...[0x02, 0x03, 0x04, 0x0a, 0x0b].map((type) => [type, 4] as const),
  ...[0x05, 0x06, 0x07, 0x14, 0x40].map((type) => [type, 8] as const),
  [0x48, 16],
]);
const unicode = 0x1f;

/** The properties in a list, as far as it can be followed. */
export function readProperties(bytes: Buffer): readonly MapiProperty[] {
  const properties: MapiProperty[] = [];
  const count = bytes.length < 4 ? 0 : Math.min(bytes.readUInt32LE(0), mostProperties);
  let at = 4;
  for (let index = 0; index < count && at + 4 <= bytes.length; index++) {
    const type = bytes.readUInt16LE(at);
    const id = bytes.readUInt16LE(at + 2);
    at = afterName(bytes, at + 4, id);
    const read = valuesAt(bytes, at, type);
    if (!read) break;
    at = read.next;
    const [value] = read.values;
    if (value === undefined) continue;
    const text = (type & ~many) === unicode;
    properties.push({ id, value: text ? value.toString('utf16le').replace(/\0.*$/s, '') : value });
  }
  return properties;
}

/** From 0x8000 on a property has a name: a set, and a number or a text in it. */
function afterName(bytes: Buffer, at: number, id: number): number {
  if (id < 0x8000 || at + 24 > bytes.length) return at;
  const isText = bytes.readUInt32LE(at + 16) === 1;
  return at + 24 + (isText ? padded(bytes.readUInt32LE(at + 20)) : 0);
}

function valuesAt(
  bytes: Buffer,
  start: number,
  type: number,
): Readonly<{ values: readonly Buffer[]; next: number }> | null {
  const size = fixed.get(type & ~many);
  const single = size !== undefined && (type & many) === 0;
  if (!single && start + 4 > bytes.length) return null;
  const count = single ? 1 : bytes.readUInt32LE(start);
  let at = single ? start : start + 4;
  const values: Buffer[] = [];
  for (let index = 0; index < count; index++) {
    if (size === undefined && at + 4 > bytes.length) return null;
    const length = size ?? bytes.readUInt32LE(at);
    const from = size === undefined ? at + 4 : at;
    if (from > bytes.length) return null;
    if (size === undefined) values.push(bytes.subarray(from, from + length));
    at = from + padded(length);
  }
  return { values, next: at };
}

/** Values begin at multiples of four. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

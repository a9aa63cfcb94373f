import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** A file within an archive. */
export type ZipEntry = Readonly<{ name: string; bytes: number; read: () => Promise<Buffer> }>;

const endMark = 0x06_05_4b_50;
const entryMark = 0x02_01_4b_50;
const endLength = 22;
const longestComment = 65_535;

/** The files of an archive (APPNOTE 6.3.10, without ZIP64); null where it is none. Nothing is unpacked before it is asked for. */
export async function readZip(handle: FileHandle, largest: number): Promise<ZipEntry[] | null> {
  const { size } = await handle.stat();
  const tail = await bytesAt(handle, Math.max(0, size - endLength - longestComment), size);
  const at = lastMark(tail);
  if (at === null) return null;
  const [from, length] = [tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12)];
  const directory = await bytesAt(handle, from, Math.min(size, from + length));
  const entries: ZipEntry[] = [];
  for (let place = 0; place + 46 <= directory.length && directory.readUInt32LE(place) === entryMark;) {
    const [method, packed, bytes] = [10, 20, 24].map((offset) =>
      offset === 10 ? directory.readUInt16LE(place + offset) : directory.readUInt32LE(place + offset),
    );
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(place + offset));
    const header = directory.readUInt32LE(place + 42);
    const end = place + 46 + (nameLength ?? 0);
    const name = directory.toString('utf8', place + 46, end);
    if (!name.endsWith('/')) entries.push(entryOf(handle, { name, method, header, packed, bytes, largest }));
    place = end + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

type Packed = Readonly<{
  name: string;
  method: number | undefined;
  header: number;
  packed: number | undefined;
  bytes: number | undefined;
  largest: number;
}>;

function entryOf(handle: FileHandle, { name, method, header, packed = 0, bytes = 0, largest }: Packed): ZipEntry {
  const read = async (): Promise<Buffer> => {
    if (bytes > largest || packed > largest) throw new Error('larger than is read');
    const local = await bytesAt(handle, header, header + 30);
    const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    const content = await bytesAt(handle, start, start + packed);
    if (method === 0) return content;
    if (method !== 8) throw new Error('packed in a way that is not known');
    return inflateRawSync(content, { maxOutputLength: Math.max(1, bytes) });
  };
  return { name, bytes, read };
}

function lastMark(tail: Buffer): number | null {
  for (let at = tail.length - endLength; at >= 0; at--) if (tail.readUInt32LE(at) === endMark) return at;
  return null;
}

async function bytesAt(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const length = Math.max(0, to - from);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

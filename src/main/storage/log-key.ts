import { z } from 'zod';
import { query, type Reader } from './statement.ts';

const key = query(z.object({ key: z.instanceof(Uint8Array) }), 'select key from log');

/** The key from which ids are derived, for who only reads; whoever writes has it at hand. */
export function logKey(reader: Reader): Uint8Array {
  return key.one(reader)?.key ?? new Uint8Array();
}

import { timingSafeEqual } from 'node:crypto';
import { hmac } from '#main/kernel/hmac';
import type { StandInNotes } from '#shared/domain/stand-in';

type Pack = StandInNotes['pack'];

/** Seals a pack with the log's own key: nobody else can make one, or add a record to it. */
export function sealed(key: Uint8Array, pack: Omit<Pack, 'seal'>): Pack {
  return { ...pack, seal: sealOf(key, pack).toString('base64url') };
}

export function isSealed(key: Uint8Array, pack: Pack): boolean {
  const [given, due] = [Buffer.from(pack.seal, 'base64url'), sealOf(key, pack)];
  return given.length === due.length && timingSafeEqual(given, due);
}

function sealOf(key: Uint8Array, { id, madeAt, records }: Omit<Pack, 'seal'>): Buffer {
  return hmac(key, JSON.stringify(['stand-in-pack', id, madeAt, records]));
}

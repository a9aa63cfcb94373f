import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Customer } from '#shared/domain/customer';
import { localTime, ownTimeZone } from '#shared/domain/time-zone';

/** Where everything about somebody goes that was given no place: a new folder among what the person downloaded. */
export function usualFolder({ name }: Pick<Customer, 'name'>, now: number): string {
  const downloads = path.join(homedir(), 'Downloads');
  const place = existsSync(downloads) ? downloads : homedir();
  const plain = name
    .replace(/[^\p{L}\p{M}\p{N} .-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 60);
  const named = `Everything about ${plain.replace(/^\.+/u, '') || 'a customer'} ${localTime(now, ownTimeZone()).date}`;
  let folder = path.join(place, named);
  for (let next = 2; existsSync(folder); next += 1) folder = path.join(place, `${named} (${next})`);
  return folder;
}

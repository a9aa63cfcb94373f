import { readLocalSetting, writeLocalSetting, type Writer } from './open-log.ts';
import type { Reader } from './statement.ts';

const name = 'thanks-reopen';

/** Whether a plain thanks reopens what was done, as everything else does: what the owner chose. */
export function thanksReopen(reader: Reader): boolean {
  return readLocalSetting(reader, name) === 'true';
}

/** For what comes from now on. */
export function setThanksReopen(writer: Writer, reopen: boolean): void {
  writeLocalSetting(writer, name, String(reopen));
}

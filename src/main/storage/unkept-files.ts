import { change } from './statement.ts';
import type { Writer } from './open-log.ts';

const leaveOut = change('insert or ignore into local_unkept_file (sha256) values (@sha256)');
const keep = change('delete from local_unkept_file where sha256 = @sha256');

/** The bytes with this digest stay where they came from: they are not looked for here. */
export function leaveFileOut(writer: Writer, sha256: string): void {
  leaveOut.run(writer, { sha256 });
}

/** The bytes with this digest lie on disk now, by whatever way they came. */
export function noteFileKept(writer: Writer, sha256: string): void {
  keep.run(writer, { sha256 });
}

import { digestOf, saveBlob } from '#main/storage/blobs';
import { pictureTypeOf } from '#main/storage/pictures';
import type { Given } from './given.ts';

/** Larger ones are no portraits. */
const largest = 5 * 1024 * 1024;

/** A line with its photo, kept in the log's folder (`folder` null: in a dry run, only looked at). */
export async function withPhoto(given: Given, photo: Uint8Array, folder: string | null): Promise<Given> {
  if (photo.byteLength > largest || pictureTypeOf(photo) === null)
    return { ...given, remarks: [...given.remarks, { code: 'photo-left-out', detail: `${photo.byteLength}` }] };
  return { ...given, photo: folder === null ? digestOf(photo) : await saveBlob(folder, photo) };
}

import { stat } from 'node:fs/promises';
import { Refusal } from '#main/kernel/refusal';
import { adoptBlob } from '#main/storage/blobs';
import { pictureType } from '#main/storage/pictures';

const largest = 2_000_000;

/** Keeps an uploaded picture in the data folder and answers its digest; refuses `not-a-picture`. */
export async function keepPicture(
  folder: string,
  { file, name }: Readonly<{ file: string; name: string }>,
): Promise<string> {
  const { size } = await stat(file);
  if (size > largest || (await pictureType(file)) === null) throw new Refusal('not-a-picture', { detail: name });
  return (await adoptBlob(folder, file)).sha256;
}

import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { forgetUpload, saveUpload } from '#main/storage/drafts';
import { refusalOf, type Writer } from '#main/storage/open-log';

/** Where files the window brought wait to be attached or imported; what is left of them goes when the core opens. */
export function uploadFolder(folder: string): string {
  return path.join(folder, 'uploads');
}

/** Takes over an uploaded file under the upload's id; its ending stays, by which mail files are known. */
export async function takeUpload(
  folder: string,
  given: Readonly<{ id: string; file: string; name: string }>,
): Promise<string> {
  const ending = /\.[a-z0-9]{1,8}$/iu.exec(given.name)?.[0] ?? '';
  const file = path.join(uploadFolder(folder), `${given.id}${ending}`);
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await rename(given.file, file);
  } catch (failure) {
    throw refusalOf(failure, folder);
  }
  return file;
}

/** What the log thread does for them. */
export function uploadCommands(writer: Writer) {
  return {
    saveUpload: (upload: { id: string; name: string; mediaType: string; file: string }): void =>
      saveUpload(writer, upload),
    forgetUploads: ({ ids }: { ids: readonly string[] }): void =>
      writer.database.transaction(() => {
        for (const id of ids) forgetUpload(writer, id);
      })(),
  };
}

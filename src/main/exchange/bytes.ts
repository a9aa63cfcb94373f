import { newId } from '#main/kernel/ids';
import type { Clock } from '#main/kernel/clock';
import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import { blobFile } from '#main/storage/blobs';
import { findCustomer } from '#main/storage/customers';
import { findDraft } from '#main/storage/drafts';
import { findAttachment } from '#main/storage/interactions';
import { pictureType } from '#main/storage/pictures';
import type { Reader } from '#main/storage/statement';
import { locateExport } from './exports.ts';
import { takeUpload, type uploadCommands } from './uploads.ts';
import { fileName } from '#shared/domain/file-name';

export type BytesParts = Readonly<{
  folder: string;
  reader: Reader;
  clock: Clock;
  commands: Caller<ReturnType<typeof uploadCommands>>;
}>;

/** Attachments, exports and uploads: bytes that never ride the pipe. A host serves them under `/bytes/…`. */
export function bytesOf({ folder, reader, clock, commands }: BytesParts) {
  return {
    /** The file behind a path, or null. `disposition` is a wish: the host decides what may be shown in a window. */
    locate: async (path: string) => {
      const [empty, root, area, first, second, ...rest] = path.split('/').map(decoded);
      if (empty !== '' || root !== 'bytes' || first === undefined || second === undefined || rest.length > 0)
        return null;
      if (area === 'attachments' && /^\d{1,6}$/u.test(second)) {
        const found = findAttachment(reader, first, Number(second));
        if (!found?.kept) return null;
        return {
          file: blobFile(folder, found.sha256),
          mediaType: found.mediaType,
          name: fileName(found, Number(second)),
          disposition: 'inline' as const,
        };
      }
      if (area === 'drafts') {
        const found = findDraft(reader, first)?.content.attachments.find(({ id }) => id === second) ?? null;
        return (
          found && {
            file: blobFile(folder, found.sha256),
            mediaType: found.mediaType,
            name: found.name,
            disposition: 'inline' as const,
          }
        );
      }
      if (area === 'photos') {
        const file = findCustomer(reader, first)?.photo === second ? blobFile(folder, second) : null;
        const mediaType = file === null ? null : await pictureType(file);
        return file === null || mediaType === null
          ? null
          : { file, mediaType, name: 'photo', disposition: 'inline' as const };
      }
      if (area === 'exports') {
        const file = exportOrNull(folder, first, second);
        return file === null
          ? null
          : {
              file,
              mediaType: second.endsWith('.csv') ? 'text/csv' : 'application/json',
              name: second,
              disposition: 'attachment' as const,
            };
      }
      return null;
    },
    /** Takes over a file that was uploaded into the data folder. */
    receive: async (
      upload: Readonly<{ file: string; name: string; mediaType: string }>,
    ): Promise<Readonly<{ id: string }>> => {
      const id = newId(clock.now());
      const { name, mediaType } = upload;
      const file = await takeUpload(folder, { id, name, file: upload.file });
      await commands.call('saveUpload', { id, name, mediaType, file });
      return { id };
    },
  };
}

function exportOrNull(folder: string, id: string, name: string): string | null {
  try {
    return locateExport(folder, id, name);
  } catch (failure) {
    if (failure instanceof Refusal) return null;
    throw failure;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

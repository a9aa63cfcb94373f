/** Every file that was dropped, those in folders too, up to `most`. Hidden files (.DS_Store and the like) are passed over. */
export async function droppedFiles(transfer: DataTransfer, most: number): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const files: File[] = [];
  // Where entries are not offered the plain list still is.
  if (entries.length === 0) return [...transfer.files].filter(isVisible).slice(0, most);
  for (const entry of entries) await collect(entry, files, most);
  return files;
}

export function isVisible({ name }: Pick<File, 'name'>): boolean {
  return !name.startsWith('.');
}

async function collect(entry: FileSystemEntry, files: File[], most: number): Promise<void> {
  if (files.length >= most || !isVisible(entry)) return;
  if (entry instanceof FileSystemFileEntry) {
    files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
  } else if (entry instanceof FileSystemDirectoryEntry) {
    const reader = entry.createReader();
    // A reader gives at most 100 entries at a time, and an empty list at its end.
    for (;;) {
      const page = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (page.length === 0) return;
      for (const child of page) await collect(child, files, most);
    }
  }
}

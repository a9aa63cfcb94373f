import { watch } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type OpenedAddresses = Readonly<{
  /** Stands for the person's browser: SHOPBELL_OPEN is set to it. */
  program: string;
  /** The address that was opened as the `count`-th; waits for it. */
  next: (count: number) => Promise<string>;
  close: () => Promise<void>;
}>;

/** A stand-in for the system's browser that writes down which addresses it is to open. */
export async function addressesOpened(): Promise<OpenedAddresses> {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-opened-'));
  const program = join(folder, 'browser');
  const list = join(folder, 'addresses');
  await writeFile(list, '');
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${list}'\n`);
  await chmod(program, 0o755);
  const find = async (count: number): Promise<string | undefined> =>
    (await readFile(list, 'utf8')).split('\n')[count - 1];
  return {
    program,
    next: async (count) => {
      const changed = watch(list);
      try {
        return (
          (await find(count)) ||
          (await new Promise((resolve) => {
            changed.on('change', () => {
              void find(count).then((address) => address && resolve(address));
            });
          }))
        );
      } finally {
        changed.close();
      }
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from '#main/kernel/refusal';
import { Secret } from '#main/kernel/secret';
import { deriveSealingKey, seal, unseal, type SealingKey } from './sealing.ts';

/** Passwords in one file sealed with a passphrase (AES-256-GCM, scrypt), for computers where no keychain answers. */
export class SealedFile {
  readonly #file: string;
  #open: { key: SealingKey; secrets: Map<string, string> } | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  async exists(): Promise<boolean> {
    return (await this.#read()) !== null;
  }

  /** Makes the file. One that exists is never replaced: the passphrase must open it. */
  async create(passphrase: Secret): Promise<void> {
    if (await this.exists()) return this.unlock(passphrase);
    if (passphrase.reveal().length < 8)
      throw new Refusal('invalid-input', { field: 'passphrase', detail: 'the passphrase needs at least 8 characters' });
    const key = await deriveSealingKey(passphrase);
    this.#open = { key, secrets: new Map() };
    await this.#write();
  }

  async unlock(passphrase: Secret): Promise<void> {
    const content = await this.#read();
    if (content === null) throw new Refusal('no-keychain');
    const { key, plain } = await unseal(content, passphrase, this.#file);
    this.#open = { key, secrets: new Map(Object.entries<string>(JSON.parse(plain))) }; // authentic: only `#write` can have made it
  }

  get(key: string): Secret | null {
    const text = this.#opened().secrets.get(key);
    return text === undefined ? null : new Secret(text);
  }

  async set(key: string, secret: Secret): Promise<void> {
    this.#opened().secrets.set(key, secret.reveal());
    await this.#write();
  }

  async delete(key: string): Promise<void> {
    if (this.#opened().secrets.delete(key)) await this.#write();
  }

  entries(): readonly (readonly [string, Secret])[] {
    return [...this.#opened().secrets].map(([key, text]) => [key, new Secret(text)]);
  }

  /** For good, once everything in it is kept elsewhere. */
  async remove(): Promise<void> {
    this.#open = null;
    await this.#writing;
    await rm(this.#file, { force: true });
  }

  #opened(): { key: SealingKey; secrets: Map<string, string> } {
    if (!this.#open) throw new Refusal('vault-locked');
    return this.#open;
  }

  async #read(): Promise<string | null> {
    try {
      return await readFile(this.#file, 'utf8');
    } catch (failure) {
      if (codeOf(failure) === 'ENOENT' || codeOf(failure) === 'ENOTDIR') return null;
      throw new Refusal('file-unreadable', { detail: this.#file }, failure);
    }
  }

  /** One write after the other, each with everything known when it begins. */
  #write(): Promise<void> {
    const next = this.#writing.then(() => {
      const { key, secrets } = this.#opened();
      return replace(this.#file, seal(key, JSON.stringify(Object.fromEntries(secrets))));
    });
    this.#writing = next.catch(() => undefined);
    return next;
  }
}

/** The old file or the new one is there at any moment, whole, and readable by its owner alone. */
async function replace(file: string, content: string): Promise<void> {
  const fresh = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(fresh, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
  } catch (failure) {
    await rm(fresh, { force: true }).catch(() => undefined);
    throw new Refusal(
      codeOf(failure) === 'ENOSPC' ? 'disk-full' : 'folder-unwritable',
      { detail: dirname(file) },
      failure,
    );
  }
}

function codeOf(failure: unknown): unknown {
  return failure instanceof Error && 'code' in failure ? failure.code : undefined;
}

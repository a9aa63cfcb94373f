/** A mail as the server keeps it. */
export type KeptMail = Readonly<{ uid: number; at: number; raw: Buffer; flags: Set<string> }>;
export type FolderNews = Readonly<{ flagsOf: number | null }>;

/** A folder of the mailbox; whoever has it open is told of news. */
export class MailFolder {
  readonly path: string;
  /** What it is for, as LIST says it (RFC 6154); '' for nothing special. */
  readonly use: string;
  readonly uidValidity = 1;
  readonly listeners = new Set<(news: FolderNews) => void>();
  #uidNext = 1;
  #mails: KeptMail[] = [];

  constructor(path: string, use: string) {
    this.path = path;
    this.use = use;
  }

  get mails(): readonly KeptMail[] {
    return this.#mails;
  }

  get uidNext(): number {
    return this.#uidNext;
  }

  add(raw: Buffer, { at, flags = [] }: Readonly<{ at: number; flags?: readonly string[] }>): number {
    const uid = this.#uidNext;
    this.#uidNext += 1;
    this.#mails.push({ uid, at, raw, flags: new Set(flags) });
    this.#tell(null);
    return uid;
  }

  mark(uid: number, flags: readonly string[], way: 'add' | 'remove' | 'set'): void {
    const mail = this.#mails.find((one) => one.uid === uid);
    if (!mail) return;
    if (way === 'set') mail.flags.clear();
    for (const flag of flags) {
      if (way === 'remove') mail.flags.delete(flag);
      else mail.flags.add(flag);
    }
    this.#tell(uid);
  }

  remove(uids: ReadonlySet<number>): void {
    this.#mails = this.#mails.filter(({ uid }) => !uids.has(uid));
    this.#tell(null);
  }

  #tell(flagsOf: number | null): void {
    for (const listener of this.listeners) listener({ flagsOf });
  }
}

/** The folders most providers have. */
export class Mailbox {
  readonly folders = new Map(
    [
      ['INBOX', ''],
      ['Archive', '\\Archive'],
      ['Drafts', '\\Drafts'],
      ['Junk', '\\Junk'],
      ['Sent', '\\Sent'],
      ['Trash', '\\Trash'],
    ].map(([path = '', use = '']) => [path, new MailFolder(path, use)] as const),
  );

  /** INBOX is called so in whatever case (RFC 3501 §5.1). */
  find(path: string): MailFolder | null {
    return this.folders.get(path.toUpperCase() === 'INBOX' ? 'INBOX' : path) ?? null;
  }

  get inbox(): MailFolder {
    return this.require('INBOX');
  }

  require(path: string): MailFolder {
    const folder = this.find(path);
    if (!folder) throw new Error(`There is no folder ${path}`);
    return folder;
  }
}

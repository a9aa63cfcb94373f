import type { Socket } from 'node:net';
import { fetched } from './imap-fetch.ts';
import { searchOf } from './imap-search.ts';
import { listOf, namedBy, quoted, readCommand, textOf, type Word } from './imap-words.ts';
import { MailFolder, type FolderNews, type KeptMail, type Mailbox } from './mailbox.ts';

export type ImapParts = Readonly<{ mailbox: Mailbox; opens: (user: string, secret: string) => boolean }>;

const capabilities = 'IMAP4rev1 IDLE UIDPLUS UNSELECT SPECIAL-USE AUTH=PLAIN SASL-IR';

/** One client of the mailbox over IMAP4rev1 (RFC 3501) with IDLE, UIDPLUS and SPECIAL-USE. */
export class ImapSession {
  readonly #socket: Socket;
  readonly #parts: ImapParts;
  #came = '';
  #folder: MailFolder | null = null;
  #readOnly = true;
  /** The UIDs of the open folder as this client knows them: their places are its message numbers. */
  #known: number[] = [];
  readonly #marked = new Set<number>();
  /** The tag of what waits for a further line: IDLE, or a password. */
  #waiting: Readonly<{ tag: string; for: 'done' | 'password' }> | null = null;
  #signedIn = false;
  readonly #hear = ({ flagsOf }: FolderNews): void => {
    if (flagsOf !== null) this.#marked.add(flagsOf);
    if (this.#waiting?.for === 'done') this.#tellNews();
  };

  constructor(socket: Socket, parts: ImapParts) {
    this.#socket = socket;
    this.#parts = parts;
    socket.on('data', (bytes) => this.#take(bytes.toString('latin1')));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#close());
    this.#say(`* OK [CAPABILITY ${capabilities}] ready`);
  }

  #take(bytes: string): void {
    this.#came += bytes;
    for (;;) {
      if (this.#waiting) {
        const end = this.#came.indexOf('\r\n');
        if (end < 0) return;
        const line = this.#came.slice(0, end);
        this.#came = this.#came.slice(end + 2);
        this.#goOn(line);
        continue;
      }
      const read = readCommand(this.#came);
      if ('literal' in read) {
        if (read.literal) this.#say('+ go on');
        return;
      }
      this.#came = this.#came.slice(read.length);
      const [tag, name, ...rest] = read.words;
      if (typeof tag === 'string') this.#command(tag, textOf(name).toUpperCase(), rest);
    }
  }

  #goOn(line: string): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting?.for === 'password') this.#signIn(waiting.tag, plainOf(line));
    else if (waiting) this.#ok(waiting.tag, 'IDLE');
  }

  #command(tag: string, name: string, words: readonly Word[]): void {
    const [first, second] = words;
    switch (name) {
      case 'CAPABILITY':
        this.#say(`* CAPABILITY ${capabilities}`);
        return this.#ok(tag, name);
      case 'LOGIN':
        return this.#signIn(tag, [textOf(first), textOf(second)]);
      case 'AUTHENTICATE':
        if (typeof second === 'string') return this.#signIn(tag, plainOf(second));
        this.#waiting = { tag, for: 'password' };
        return this.#say('+ ');
      case 'LOGOUT':
        this.#say('* BYE see you');
        this.#ok(tag, name);
        return void this.#socket.end();
      case 'NOOP':
      case 'CHECK':
        return this.#done(tag, name);
      default:
        return this.#signedIn ? this.#inside(tag, name, words) : this.#no(tag, 'sign in first');
    }
  }

  /** What only who signed in may ask. */
  #inside(tag: string, name: string, words: readonly Word[]): void {
    const [first, second] = words;
    const { mailbox } = this.#parts;
    switch (name) {
      case 'LIST':
      case 'LSUB':
        if (textOf(second) === '') this.#say(`* ${name} (\\Noselect) "/" ""`);
        else
          for (const { path, use } of mailbox.folders.values())
            this.#say(`* ${name} (\\HasNoChildren${use && ` ${use}`}) "/" ${quoted(path)}`);
        return this.#ok(tag, name);
      case 'CREATE':
        mailbox.folders.set(textOf(first), new MailFolder(textOf(first), ''));
        return this.#ok(tag, name);
      case 'STATUS': {
        const folder = mailbox.find(textOf(first));
        if (!folder) return this.#no(tag, '[NONEXISTENT] no such folder');
        const unseen = folder.mails.filter(({ flags }) => !flags.has('\\Seen')).length;
        const { path, uidNext, uidValidity, mails } = folder;
        const counts = `MESSAGES ${mails.length} UIDNEXT ${uidNext} UIDVALIDITY ${uidValidity} UNSEEN ${unseen} RECENT 0`;
        this.#say(`* STATUS ${quoted(path)} (${counts})`);
        return this.#ok(tag, name);
      }
      case 'SELECT':
      case 'EXAMINE':
        return this.#select(tag, textOf(first), name);
      case 'CLOSE':
      case 'UNSELECT':
        this.#leave();
        return this.#ok(tag, name);
      case 'APPEND':
        return this.#append(tag, words);
      case 'IDLE':
        this.#waiting = { tag, for: 'done' };
        this.#say('+ idling');
        return this.#tellNews();
      case 'UID':
        return this.#ofFolder(tag, textOf(first).toUpperCase(), { words: words.slice(1), byUid: true });
      default:
        return this.#ofFolder(tag, name, { words, byUid: false });
    }
  }

  /** What is asked of the open folder. */
  #ofFolder(tag: string, name: string, asked: Readonly<{ words: readonly Word[]; byUid: boolean }>): void {
    const folder = this.#folder;
    if (!folder) return this.#bad(tag, name);
    const { words, byUid } = asked;
    const [set, second] = words;
    const mails = this.#mailsKnown(folder);
    const last = { number: this.#known.length, uid: this.#known.at(-1) ?? 0 };
    const named = namedBy(textOf(set), byUid ? last.uid : last.number);
    const meant = mails.filter(({ mail, number }) => named(byUid ? mail.uid : number));
    switch (name) {
      case 'SEARCH': {
        const fits = searchOf(words, last);
        const found = mails.filter(({ mail, number }) => fits(mail, number));
        this.#say(['* SEARCH', ...found.map(({ mail, number }) => (byUid ? mail.uid : number))].join(' '));
        return this.#done(tag, name);
      }
      case 'FETCH': {
        const items = new Set([...listOf(second), ...(byUid ? ['UID'] : [])]);
        for (const { mail, number } of meant) this.#tellMail(number, mail, items);
        return this.#done(tag, name);
      }
      case 'STORE': {
        const change = textOf(second).toUpperCase();
        const way = change.startsWith('+') ? 'add' : change.startsWith('-') ? 'remove' : 'set';
        if (this.#readOnly) return this.#no(tag, 'opened read-only');
        for (const { mail } of meant) folder.mark(mail.uid, listOf(words[2]), way);
        if (change.endsWith('.SILENT')) this.#marked.clear();
        return this.#done(tag, name);
      }
      case 'EXPUNGE': {
        const gone = mails.filter(({ mail }) => mail.flags.has('\\Deleted') && (!byUid || named(mail.uid)));
        if (this.#readOnly) return this.#no(tag, 'opened read-only');
        folder.remove(new Set(gone.map(({ mail }) => mail.uid)));
        return this.#done(tag, name);
      }
      default:
        return this.#bad(tag, name);
    }
  }

  #select(tag: string, path: string, name: string): void {
    this.#leave();
    const folder = this.#parts.mailbox.find(path);
    if (!folder) return this.#no(tag, '[NONEXISTENT] no such folder');
    this.#folder = folder;
    this.#readOnly = name === 'EXAMINE';
    this.#known = folder.mails.map(({ uid }) => uid);
    folder.listeners.add(this.#hear);
    this.#say('* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)');
    this.#say(`* ${this.#known.length} EXISTS`);
    this.#say('* 0 RECENT');
    this.#say(`* OK [UIDVALIDITY ${folder.uidValidity}] valid`);
    this.#say(`* OK [UIDNEXT ${folder.uidNext}] next`);
    this.#say(`* OK [PERMANENTFLAGS (${this.#readOnly ? '' : '\\Answered \\Flagged \\Deleted \\Seen \\Draft'})] kept`);
    this.#say(`${tag} OK [${this.#readOnly ? 'READ-ONLY' : 'READ-WRITE'}] ${name} done`);
  }

  #append(tag: string, words: readonly Word[]): void {
    const folder = this.#parts.mailbox.find(textOf(words[0]));
    if (!folder) return this.#no(tag, '[TRYCREATE] no such folder');
    const flags = words.slice(1, -1).find((word) => Array.isArray(word));
    const raw = Buffer.from(textOf(words.at(-1)), 'latin1');
    const uid = folder.add(raw, { at: Date.now(), flags: flags ? listOf(flags) : [] });
    this.#tellNews();
    this.#say(`${tag} OK [APPENDUID ${folder.uidValidity} ${uid}] APPEND done`);
  }

  #mailsKnown(folder: MailFolder): Readonly<{ mail: KeptMail; number: number }>[] {
    const numbers = new Map(this.#known.map((uid, index) => [uid, index + 1]));
    return folder.mails.flatMap((mail) => {
      const number = numbers.get(mail.uid);
      return number === undefined ? [] : [{ mail, number }];
    });
  }

  #tellMail(number: number, mail: KeptMail, items: Iterable<string>): void {
    const parts = [...items].flatMap((item) => fetched(item, mail) ?? []);
    const spaced = parts.flatMap((part, index) => (index === 0 ? [part] : [Buffer.from(' '), part]));
    this.#socket.write(Buffer.concat([Buffer.from(`* ${number} FETCH (`), ...spaced, Buffer.from(')\r\n')]));
  }

  /** What happened to the folder since this client was last told. */
  #tellNews(): void {
    const folder = this.#folder;
    if (!folder) return;
    const there = new Set(folder.mails.map(({ uid }) => uid));
    for (let index = this.#known.length - 1; index >= 0; index -= 1) {
      if (there.has(this.#known[index] ?? 0)) continue;
      this.#known.splice(index, 1);
      this.#say(`* ${index + 1} EXPUNGE`);
    }
    const known = new Set(this.#known);
    const fresh = folder.mails.filter(({ uid }) => !known.has(uid));
    this.#known.push(...fresh.map(({ uid }) => uid));
    if (fresh.length > 0) this.#say(`* ${this.#known.length} EXISTS`);
    for (const { mail, number } of this.#mailsKnown(folder))
      if (this.#marked.has(mail.uid)) this.#tellMail(number, mail, ['UID', 'FLAGS']);
    this.#marked.clear();
  }

  #signIn(tag: string, [user = '', secret = '']: readonly string[]): void {
    this.#signedIn = this.#parts.opens(user, secret);
    if (this.#signedIn) this.#say(`${tag} OK [CAPABILITY ${capabilities}] welcome`);
    else this.#no(tag, '[AUTHENTICATIONFAILED] wrong user name or password');
  }

  #leave(): void {
    this.#folder?.listeners.delete(this.#hear);
    this.#folder = null;
    this.#known = [];
    this.#marked.clear();
  }

  #close(): void {
    this.#leave();
    this.#waiting = null;
  }

  #done(tag: string, name: string): void {
    this.#tellNews();
    this.#ok(tag, name);
  }

  #ok(tag: string, name: string): void {
    this.#say(`${tag} OK ${name} done`);
  }

  #no(tag: string, why: string): void {
    this.#say(`${tag} NO ${why}`);
  }

  #bad(tag: string, name: string): void {
    this.#say(`${tag} BAD ${name} is not known here`);
  }

  #say(line: string): void {
    if (this.#socket.writable) this.#socket.write(`${line}\r\n`);
  }
}

/** User and password of SASL's PLAIN (RFC 4616). */
function plainOf(base64: string): readonly string[] {
  return Buffer.from(base64, 'base64').toString('utf8').split('\0').slice(1);
}

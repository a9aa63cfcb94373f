import type { Socket } from 'node:net';

export type Envelope = Readonly<{ from: string; to: readonly string[]; raw: Buffer }>;
export type SmtpParts = Readonly<{
  opens: (user: string, secret: string) => boolean;
  take: (mail: Envelope) => void;
}>;

const end = '\r\n.\r\n';

/** One client that submits mail (RFC 5321, RFC 6409) with a password (RFC 4954). */
export class SmtpSession {
  readonly #socket: Socket;
  readonly #parts: SmtpParts;
  #came = '';
  #signedIn = false;
  #reading: 'commands' | 'password' | 'mail' = 'commands';
  #from = '';
  #to: string[] = [];

  constructor(socket: Socket, parts: SmtpParts) {
    this.#socket = socket;
    this.#parts = parts;
    socket.on('data', (bytes) => this.#take(bytes.toString('latin1')));
    socket.on('error', () => socket.destroy());
    this.#say('220 ready');
  }

  #take(bytes: string): void {
    this.#came += bytes;
    for (;;) {
      const mark = this.#reading === 'mail' ? end : '\r\n';
      const at = this.#came.indexOf(mark);
      if (at < 0) return;
      const said = this.#came.slice(0, at);
      this.#came = this.#came.slice(at + mark.length);
      if (this.#reading === 'mail') this.#mail(said);
      else if (this.#reading === 'password') this.#signIn(said);
      else this.#command(said);
    }
  }

  #command(line: string): void {
    const [, verb = '', rest = ''] = /^(\w+) ?(.*)$/u.exec(line) ?? [];
    switch (verb.toUpperCase()) {
      case 'EHLO':
        for (const part of ['250-here', '250-AUTH PLAIN', '250-8BITMIME']) this.#say(part);
        return this.#say('250 SIZE 26214400');
      case 'AUTH': {
        const given = /^PLAIN (.+)$/iu.exec(rest)?.[1];
        if (given !== undefined) return this.#signIn(given);
        this.#reading = 'password';
        return this.#say('334 ');
      }
      case 'MAIL':
        if (!this.#signedIn) return this.#say('530 5.7.0 sign in first');
        this.#from = addressIn(rest);
        this.#to = [];
        return this.#say('250 2.1.0 fine');
      case 'RCPT':
        this.#to.push(addressIn(rest));
        return this.#say('250 2.1.5 fine');
      case 'DATA':
        if (this.#to.length === 0) return this.#say('503 5.5.1 to whom?');
        this.#reading = 'mail';
        return this.#say('354 go on');
      case 'RSET':
      case 'NOOP':
        return this.#say('250 2.0.0 fine');
      case 'QUIT':
        this.#say('221 2.0.0 bye');
        return void this.#socket.end();
      default:
        return this.#say('502 5.5.1 not known here');
    }
  }

  #signIn(base64: string): void {
    this.#reading = 'commands';
    const [, user = '', secret = ''] = Buffer.from(base64, 'base64').toString('utf8').split('\0');
    this.#signedIn = this.#parts.opens(user, secret);
    this.#say(this.#signedIn ? '235 2.7.0 welcome' : '535 5.7.8 wrong user name or password');
  }

  /** A line that begins with a point had another put before it (RFC 5321 §4.5.2). */
  #mail(text: string): void {
    this.#reading = 'commands';
    const raw = Buffer.from(`${text.replaceAll(/^\.\./gmu, '.')}\r\n`, 'latin1');
    this.#parts.take({ from: this.#from, to: this.#to, raw });
    this.#say('250 2.0.0 taken');
  }

  #say(line: string): void {
    if (this.#socket.writable) this.#socket.write(`${line}\r\n`);
  }
}

function addressIn(words: string): string {
  return /<([^>]*)>/u.exec(words)?.[1] ?? '';
}

import { ImapFlow } from 'imapflow';
import type { Credentials, World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import type { EmailSettings } from '#shared/domain/account';
import { place, requireTrust } from './certificate.ts';
import { failureOf } from './failure-of.ts';
import { FollowedFolder } from './followed-folder.ts';
import { isAlive } from './require-answer.ts';
import { signIn } from './sign-in.ts';

/** Milliseconds for name, connection and TLS together, and again for the greeting. */
const connectTimeout = 10_000;
/** A connection without a byte for so long is dead; polls are minutes apart and keep theirs. */
const idleTimeout = 15 * 60_000;
/** IDLE is issued anew after so long: servers end it after 30 minutes (RFC 2177), many routers forget it after 10. */
const longestIdle = 9 * 60_000;
/** For signing in as a whole: a server may greet and then say nothing. */
const signInTimeout = 30_000;

/** How far a stream goes; `modseq` is 0 where a server keeps none. */
type Reach = Readonly<{ uidNext: number; modseq: bigint }>;

/** One signed-in IMAP connection, opened when first needed and again after it was lost. */
export class ImapConnection {
  /** The inbox, which stays open between two polls. */
  readonly inbox = new FollowedFolder();
  readonly #settings: EmailSettings;
  readonly #world: World;
  #client: ImapFlow | null = null;
  #closed = false;
  #turns = 0;
  #asking: Promise<unknown> = Promise.resolve();
  /** The highest UIDNEXT and modification sequence (RFC 7162) that were met in each stream. */
  readonly #known = new Map<string, Reach>();
  readonly #abort = () => this.close();

  constructor(settings: EmailSettings, world: World) {
    this.#settings = settings;
    this.#world = world;
    world.signal.addEventListener('abort', this.#abort, { once: true });
  }

  /** Whether a connection is open that was not made by this call. */
  get open(): boolean {
    return this.#client !== null && isAlive(this.#client);
  }

  /**
   * A verb that opens folders begins; answers whether it is still the last that did. What was begun before must open no
   * folder any more: the UIDs of the one that works now would mean other messages.
   */
  takeTurn(): () => boolean {
    this.#turns += 1;
    const turn = this.#turns;
    return () => turn === this.#turns;
  }

  /**
   * A question that opens no folder ends the IDLE of who listens, who goes on after its last answer: imapflow would wait for
   * ever for the second of two commands that IDLE came between.
   */
  async aside<Result>(work: () => Promise<Result>): Promise<Result> {
    const asking = work();
    this.#asking = asking.catch(() => undefined);
    return asking;
  }

  async answered(): Promise<void> {
    await this.#asking;
  }

  /** Notes how far a stream goes; true when that is farther than what was met before. */
  know(stream: string, { uidNext, modseq }: Reach): boolean {
    const known = this.#known.get(stream) ?? { uidNext: 0, modseq: 0n };
    if (uidNext <= known.uidNext && modseq <= known.modseq) return false;
    this.#known.set(stream, {
      uidNext: Math.max(uidNext, known.uidNext),
      modseq: modseq > known.modseq ? modseq : known.modseq,
    });
    return true;
  }

  async client(): Promise<ImapFlow> {
    if (this.#wasClosed()) throw new ProviderFailure('unreachable', 'cancelled');
    if (this.#client !== null && isAlive(this.#client)) return this.#client;
    this.#client?.close();
    const client = await signIn('imap', { settings: this.#settings, world: this.#world }, connectImap).catch(
      (error: unknown) => {
        throw this.failureOf(error);
      },
    );
    // The session may have been closed while the server was answering.
    if (this.#wasClosed()) {
      client.close();
      throw new ProviderFailure('unreachable', 'cancelled');
    }
    this.#client = client;
    this.inbox.listenTo(client);
    return client;
  }

  async renew(): Promise<ImapFlow> {
    this.drop();
    return this.client();
  }

  /**
   * Gives up a connection on which nothing comes back in time. After a computer slept, the other end is often gone without
   * a word, and the system itself would wait a quarter of an hour.
   */
  async within<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
    const late = setTimeout(() => this.drop(), milliseconds);
    try {
      return await work();
    } finally {
      clearTimeout(late);
    }
  }

  drop(): void {
    this.#client?.close();
    this.#client = null;
  }

  close(): void {
    this.#closed = true;
    this.#world.signal.removeEventListener('abort', this.#abort);
    this.drop();
  }

  failureOf(error: unknown): ProviderFailure {
    if (this.#wasClosed()) return new ProviderFailure('unreachable', 'cancelled', { cause: error });
    const { imap } = this.#settings;
    // A command that was under way when the server said BYE fails in many ways; what counts is that the connection is gone.
    if (this.#client !== null && !isAlive(this.#client) && !(error instanceof ProviderFailure)) {
      return new ProviderFailure('unreachable', 'unreachable', { cause: error, detail: place(imap) });
    }
    return failureOf(error, imap, this.#world.clock.now());
  }

  #wasClosed(): boolean {
    return this.#closed || this.#world.signal.aborted;
  }
}

async function connectImap(
  settings: EmailSettings,
  { kind, secret }: Credentials,
  signal: AbortSignal,
): Promise<ImapFlow> {
  const server = settings.imap;
  let asked = false;
  // Called by the library when it is about to send the secret: the last moment to look at the certificate.
  const reveal = (): string => {
    requireTrust(Reflect.get(client, 'socket'), server, 'imap');
    asked = true;
    return secret.reveal();
  };
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    // True makes a server without STARTTLS an error; undefined would go on in the clear.
    doSTARTTLS: server.security === 'starttls',
    tls: { rejectUnauthorized: server.certificate === null },
    auth: {
      user: settings.username,
      // It asks for a token first, and takes OAUTHBEARER before XOAUTH2 where the server has both.
      get accessToken() {
        return kind === 'token' ? reveal() : '';
      },
      get pass() {
        return kind === 'password' ? reveal() : '';
      },
    },
    clientInfo: { name: 'Shopbell' },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: longestIdle,
    qresync: true,
    connectionTimeout: connectTimeout,
    greetingTimeout: connectTimeout,
    socketTimeout: idleTimeout,
  });
  // Every command reports its own failure; this event repeats it and would end the process unheard.
  client.on('error', () => undefined);
  const abort = () => client.close();
  signal.addEventListener('abort', abort, { once: true });
  const late = setTimeout(abort, signInTimeout);
  try {
    await client.connect();
    // A server that greets with PREAUTH skips the password, and with it the look at the certificate.
    if (!asked) throw new ProviderFailure('refused', 'server-refused', { detail: 'PREAUTH' });
    return client;
  } catch (error) {
    // After a refused login imapflow keeps its socket open.
    client.close();
    throw error;
  } finally {
    clearTimeout(late);
    signal.removeEventListener('abort', abort);
  }
}

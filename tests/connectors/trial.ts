import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AskedBefore } from '#main/connectors/asked-before';
import type { Connector, Incoming, Outgoing, RawItem, Session, World } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { openLog } from '#main/kernel/log';
import { Secret } from '#main/kernel/secret';
import type { Answered, Asked, Simulator } from '#main/simulators/simulator';
import { textsIn } from '#tests/support/texts-in';
import { PolledMail } from './email/mailbox.ts';

/** A channel's account at a server that answers, and what others do there. */
export type Subject = Readonly<{
  connector: Connector<unknown>;
  /** The account's address, and every address of the shop. */
  address: string;
  settings: unknown;
  /** Null where there is nothing to sign in with. */
  secret: string | null;
  /** The same settings, for a server on another port of this computer. */
  at: (port: number) => unknown;
  /** Somebody writes to the shop. */
  write: (words: string) => Promise<void>;
  /** What was written last is taken away at the server; null where nothing can be. */
  takeAway: (() => Promise<void>) | null;
  /** Where the network serves each item once, and no answers of the shop: all is there again, as for another program. */
  serveAgain?: () => void;
  /** An answer to what was written first, whose provider id is `providerId`. */
  answerTo: (given: Incoming, providerId: string) => Partial<Outgoing>;
  /** Things a server may serve although they are no items; each is to be refused, or read. */
  hostile: readonly Uint8Array[];
  /** What stands in for the network, to go wrong, and which of its requests take an answer; absent for a real server. */
  network?: Readonly<{
    simulator: Simulator;
    sends: (asked: Asked) => boolean;
    /** How it asks to wait 77 seconds, where it does not do so as HTTP has it. */
    busy?: Answered;
  }>;
  close: () => Promise<void>;
}>;

/** A subject at work: its sessions, and what was read of it so far. */
export class Trial {
  readonly kept = new PolledMail();
  /** What was asked in all its sessions: a network counts them together. */
  readonly asked = new AskedBefore();
  readonly #sessions: Session[] = [];
  readonly #secrets = new Set<string>();
  readonly #changed: (connector: Connector<unknown>) => Connector<unknown>;
  #connector: Connector<unknown> | null = null;
  #subject: Subject | null = null;
  #folder = '';

  /** `changed` makes of the subject's connector the one that is looked at. */
  constructor(changed: (connector: Connector<unknown>) => Connector<unknown> = (connector) => connector) {
    this.#changed = changed;
  }

  get subject(): Subject {
    if (!this.#subject) throw new Error('The subject is not open');
    return this.#subject;
  }

  get connector(): Connector<unknown> {
    return (this.#connector ??= this.#changed(this.subject.connector));
  }

  get logFile(): string {
    return join(this.#folder, 'connector.log');
  }

  async open(open: () => Promise<Subject>): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'shopbell-conformance-'));
    this.#subject = await open();
  }

  async close(): Promise<void> {
    await Promise.all(this.#sessions.map((session) => session.close()));
    await this.#subject?.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  session(overrides: Partial<World> = {}, given: Partial<Pick<Subject, 'settings' | 'secret'>> = {}): Session {
    const { connector } = this;
    const { address, settings, ...rest } = { ...this.subject, ...given };
    let { secret } = rest;
    const session = connector.open(
      { id: 'account', address, name: 'The shop', settings: connector.parseSettings(settings) },
      {
        clock: { now: () => Date.now() },
        log: openLog(this.logFile),
        credentials: async () => {
          if (secret === null) throw new Error('There is nothing to sign in with, and it was asked for');
          return { kind: 'password', secret: new Secret(secret) };
        },
        keep: async (kept) => {
          secret = kept.reveal();
          this.#secrets.add(secret);
        },
        heard: () => undefined,
        signal: new AbortController().signal,
        // Another server counts for itself.
        asked: given.settings === undefined ? this.asked : undefined,
        ...overrides,
      },
    );
    this.#sessions.push(session);
    return session;
  }

  /** Everything that was ever signed in with, whole and in its parts: what a connector keeps is JSON. */
  secrets(): readonly string[] {
    const { secret } = this.subject;
    return [...this.#secrets, ...(secret === null ? [] : [secret])].flatMap(textsIn);
  }

  async normalized(raw: RawItem): Promise<Incoming> {
    const read = await this.connector.normalize(raw, { ownAddresses: [this.subject.address] });
    if ('ignored' in read) throw new Error(`ignored: ${read.ignored}`);
    return read;
  }

  all(): Promise<Incoming[]> {
    return Promise.all([...this.kept.items.values()].map((raw) => this.normalized(raw)));
  }

  outgoing(given: Incoming, providerId: string, text: string): Outgoing {
    const from = { name: 'The shop', address: this.subject.address };
    return {
      ...{ providerId, from, visibility: given.visibility, thread: given.thread, to: [given.author], cc: [], bcc: [] },
      ...{ subject: '', text, html: null, inReplyTo: given.providerId, references: [], outlookThread: null },
      ...{ writtenAt: Date.now(), attachments: [], heardAt: given.occurredAt },
      answers: { kind: given.kind, at: given.occurredAt },
      ...this.subject.answerTo(given, providerId),
    };
  }
}

/** The failure of a provider that `work` ends with. */
export async function failing(work: Promise<unknown>): Promise<ProviderFailure> {
  const failure = await work.then(
    () => new Error('It did not fail'),
    (thrown: unknown) => thrown,
  );
  if (failure instanceof ProviderFailure) return failure;
  throw failure;
}

export async function firstPage(session: Session): Promise<unknown> {
  for await (const page of session.poll(new PolledMail().position())) return page;
  return null;
}

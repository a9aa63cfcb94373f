import { ImapFlow } from 'imapflow';
import { openLog } from '#main/kernel/log';
import { Secret } from '#main/kernel/secret';
import type { Listed, Page, Position, RawItem, Session, World } from '#main/connectors/connector';
import { email } from '#main/connectors/email/index';
import type { Dovecot } from '#tests/servers/dovecot';
import type { SmtpServer } from '#tests/servers/smtp';
import type { EmailSettings } from '#shared/domain/account';

/** Settings for a test's servers, both in the clear unless told otherwise. */
export function settingsFor(
  imap: Pick<Dovecot, 'host' | 'imapPort' | 'user'>,
  smtp: Pick<SmtpServer, 'host' | 'port'> | null,
): EmailSettings {
  return {
    imap: { host: imap.host, port: imap.imapPort, security: 'none', certificate: null },
    smtp: { host: smtp?.host ?? '127.0.0.1', port: smtp?.port ?? 1, security: 'none', certificate: null },
    username: imap.user,
    interval: 2,
  };
}

export function openMailbox(settings: EmailSettings, password: string, overrides: Partial<World> = {}): Session {
  const world: World = {
    clock: { now: () => Date.now() },
    log: openLog(null),
    credentials: () => Promise.resolve({ kind: 'password', secret: new Secret(password) }),
    keep: () => Promise.resolve(),
    heard: () => undefined,
    signal: new AbortController().signal,
    ...overrides,
  };
  return email.open({ id: 'account', address: 'anna@example.net', name: 'Anna', settings }, world);
}

/** What another mail program does in the inbox of the same mailbox. */
export async function inOtherProgram<Result>(
  mailbox: Pick<Dovecot, 'host' | 'imapPort' | 'user' | 'password'>,
  work: (client: ImapFlow) => Promise<Result>,
): Promise<Result> {
  const client = new ImapFlow({
    host: mailbox.host,
    port: mailbox.imapPort,
    secure: false,
    doSTARTTLS: false,
    auth: { user: mailbox.user, pass: mailbox.password },
    logger: false,
  });
  await client.connect();
  try {
    await client.mailboxOpen('INBOX');
    return await work(client);
  } finally {
    await client.logout();
  }
}

/** What a log keeps of a poll, in memory and with the log's rules. */
export class PolledMail {
  cursor: string | null = null;
  readonly listed = new Map<string, Listed>();
  readonly items = new Map<string, RawItem>();
  readonly gone = new Set<string>();
  readonly seen = new Map<string, boolean>();
  readonly pages: Page[] = [];
  spent = 0;

  position(): Position {
    return {
      cursor: this.cursor,
      pending: (stream, limit) =>
        Promise.resolve(
          [...this.listed.values()]
            .filter((entry) => entry.stream === stream && !this.items.has(keyOf(entry)) && !this.gone.has(keyOf(entry)))
            .sort((left, right) => right.rank - left.rank)
            .slice(0, limit)
            .map((entry) => entry.item),
        ),
      present: (stream) =>
        Promise.resolve(
          [...this.listed.values()]
            .filter((entry) => entry.stream === stream && !this.gone.has(keyOf(entry)))
            .map((entry) => entry.item),
        ),
      spent: this.spent,
    };
  }

  store(page: Page): void {
    this.pages.push(page);
    for (const entry of page.listed) {
      this.listed.set(keyOf(entry), entry);
      this.gone.delete(keyOf(entry));
    }
    for (const item of page.items) {
      if (!this.listed.has(keyOf(item))) throw new Error(`${keyOf(item)} was read but never listed`);
      this.items.set(keyOf(item), item);
      this.seen.set(keyOf(item), item.seen);
    }
    for (const entry of page.gone) this.gone.add(keyOf(entry));
    for (const entry of this.listed.values()) if (page.ended.includes(entry.stream)) this.gone.add(keyOf(entry));
    for (const mark of page.marks) this.seen.set(keyOf(mark), mark.seen);
    this.spent += page.cost ?? 0;
    if (page.cursor !== null) this.cursor = page.cursor;
  }

  /** One poll to its end, or until `enough` says so. */
  async poll(session: Session, enough: () => boolean = () => false): Promise<number> {
    const before = this.pages.length;
    for await (const page of session.poll(this.position())) {
      this.store(page);
      if (enough()) break;
    }
    return this.pages.length - before;
  }

  texts(): readonly string[] {
    return [...this.items.values()].map((item) => Buffer.from(item.raw).toString());
  }
}

function keyOf(entry: Readonly<{ stream: string; item: string }>): string {
  return `${entry.stream}#${entry.item}`;
}

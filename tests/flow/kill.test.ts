import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { startSmtp, type SmtpServer } from '#tests/servers/smtp';
import { writeMailbox, type MailTruth } from '#tests/support/mailbox';

const kills = 20;
/** The golden section: its multiples' fractions fall between one another, so every part of a sync has its kills in every run. */
const step = 0.618;
let base: string;
let dovecot: Dovecot;
let smtp: SmtpServer;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'shopbell-kill-'));
  [dovecot, smtp] = await Promise.all([startDovecot(), startSmtp()]);
});
afterEach(async () => {
  await Promise.all([dovecot.close(), smtp.close()]);
  await rm(base, { recursive: true, force: true });
});

/** Runs a core until it is caught up, or kills it `after` milliseconds into its sync. */
async function sync(folder: string, after: number | null): Promise<boolean> {
  const server = { host: dovecot.host, security: 'none', certificate: null };
  const settings = {
    imap: { ...server, port: dovecot.imapPort },
    smtp: { ...server, port: smtp.port },
    username: dovecot.user,
    interval: 60,
  };
  const program = fileURLToPath(new URL('sync-process.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder, JSON.stringify(settings), dovecot.password], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let said = '';
  let timer: NodeJS.Timeout | null = null;
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (after !== null && timer === null && said.includes('syncing'))
      timer = setTimeout(() => child.kill('SIGKILL'), after);
  });
  await ended;
  if (timer) clearTimeout(timer);
  return said.includes('caught up');
}

it(`equals the mailbox after ${kills} kills at all moments of a sync: nothing twice, nothing missing`, async () => {
  const { mails } = await writeMailbox({ folder: join(base, 'made'), count: 1500, sent: true });
  await dovecot.addMaildir('anna', join(base, 'made'));
  let log = 0;
  for (let killed = 0, tries = 1; killed < kills; tries++) {
    // Anywhere from the first listing to the last message; a sync that ends before its kill is looked at, and the next
    // begins with an empty log.
    if (await sync(join(base, `log-${log}`), ((tries * step) % 1) * 700)) {
      await compare(join(base, `log-${log}`), mails);
      log += 1;
    } else {
      killed += 1;
    }
  }
  expect(await sync(join(base, `log-${log}`), null)).toBe(true);
  await compare(join(base, `log-${log}`), mails);
}, 300_000);

async function compare(folder: string, mails: readonly MailTruth[]): Promise<void> {
  const core = await openCore({
    folder,
    secrets: openMemorySecretStore(),
    host: 'cli',
    version: 'test',
    background: false,
  });
  const stored: string[] = [];
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof core.client.interactions.list>> = await core.client.interactions.list({
      limit: 500,
      after,
    });
    stored.push(...page.items.map(({ providerId }) => providerId));
    after = page.next;
    if (after === null) break;
  }
  expect(stored.toSorted()).toEqual(mails.map(({ messageId }) => messageId).toSorted());
  expect(await core.client.accounts.ledger({})).toMatchObject([
    { served: mails.length, stored: mails.length, ignored: 0, quarantined: 0, missing: 0 },
  ]);
  expect(await core.client.check.run({})).toEqual({ ok: true, problems: [] });
  const { open, waiting, done, aside } = await core.client.inbox.counts({});
  expect(open + waiting + done + aside).toBe(new Set(mails.map(({ thread }) => thread)).size);
  await core.close();
}

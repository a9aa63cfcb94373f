import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { normalizeMail } from '#main/connectors/email/normalize';
import { writeMailbox, type Mailbox } from '#tests/support/mailbox';

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'shopbell-mailbox-'));
});
afterEach(() => rm(base, { recursive: true, force: true }));

async function filesOf(mailbox: Mailbox): Promise<Map<string, Buffer>> {
  const names = await readdir(mailbox.folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = await Promise.all(
    files.map(async (file) => [file.slice(mailbox.folder.length), await readFile(file)] as const),
  );
  return new Map(read.toSorted(([left], [right]) => left.localeCompare(right)));
}

function digestOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return hash.digest('hex');
}

describe('a made mailbox', () => {
  it('has the same bytes for the same options, and others for another seed', async () => {
    const options = { count: 60, sent: true };
    const [first, second, other] = await Promise.all([
      writeMailbox({ ...options, folder: join(base, 'first') }),
      writeMailbox({ ...options, folder: join(base, 'second') }),
      writeMailbox({ ...options, folder: join(base, 'other'), seed: 2 }),
    ]);
    const digests = await Promise.all([first, second, other].map(async (mailbox) => digestOf(await filesOf(mailbox))));
    expect(digests[1]).toBe(digests[0]);
    expect(digests[2]).not.toBe(digests[0]);
  });

  it('is what its truth says, read back by the connector', async () => {
    const now = Date.UTC(2026, 5, 1);
    const mailbox = await writeMailbox({ folder: join(base, 'mail'), count: 400, sent: true, unseen: 0.2, now });
    const read = await Promise.all(
      [...(await filesOf(mailbox))].map(async ([name, raw]) => {
        const seen = name.endsWith(':2,S');
        const mail = await normalizeMail(
          { stream: 'INBOX', item: name, raw, receivedAt: now, seen, thread: null },
          { ownAddresses: ['hello@copper-bell.example'] },
        );
        return {
          messageId: mail.providerId,
          folder: name.startsWith('/.Sent') ? 'Sent' : 'INBOX',
          from: mail.author.address,
          to: mail.to[0]?.address,
          subject: mail.subject,
          seen,
          at: mail.occurredAt,
          bulk: mail.details.automatic === 'bulk',
          attachments: mail.attachments.filter(({ inline }) => !inline).length,
          bytes: raw.length,
          answersKnown: mail.references.every((id) => mailbox.mails.some(({ messageId }) => messageId === id)),
        };
      }),
    );
    const truth = mailbox.mails.map(({ messageId, folder, from, to, subject, seen, at, bulk, attachments, bytes }) => ({
      messageId,
      folder,
      from,
      to,
      subject,
      seen,
      at,
      bulk,
      attachments,
      bytes,
      answersKnown: true,
    }));
    const byId = (mails: readonly { messageId: string }[]) =>
      mails.toSorted((left, right) => (left.messageId < right.messageId ? -1 : 1));
    expect(byId(read)).toEqual(byId(truth));
  });
});

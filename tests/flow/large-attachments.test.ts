import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restore } from '#main/core';
import type { Progress } from '#shared/contract/events';
import type { Interaction } from '#shared/domain/interaction';
import { folderPath } from '#tests/servers/maildir';
import { mailWithFiles, openShop, until, type Shop } from './shop.ts';

/** Three pieces of a download, and more than the smallest choice keeps. */
const film = randomBytes(6_000_000);
const note = Buffer.from('A small note');

let shop: Shop;
let accountId: string;
beforeEach(async () => {
  shop = await openShop({ background: false });
  accountId = (await shop.connect()).id;
  await shop.core().client.accounts.setKeepUpTo({ id: accountId, keepUpTo: 5_000_000 });
  await shop.dovecot.deliver('anna', mailWithFiles({ 'film.mp4': film, 'note.txt': note }));
  await shop.core().client.accounts.sync({ id: accountId });
});
afterEach(() => shop.close());

async function mail(): Promise<Interaction> {
  const { client } = shop.core();
  const [first] = (await client.interactions.list({})).items;
  if (!first) throw new Error('The mail is not in the log');
  return first;
}

const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

describe('a file larger than what is kept', () => {
  it('is known by name and size, stays in the mailbox, and is nothing that is missing', async () => {
    const { client, bytes } = shop.core();
    const { id, attachments } = await mail();
    expect(attachments.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }))).toEqual([
      { name: 'film.mp4', bytes: film.length, sha256: '' },
      { name: 'note.txt', bytes: note.length, sha256: digestOf(note) },
    ]);
    expect(await bytes.locate(`/bytes/attachments/${id}/0`)).toBeNull();
    expect(await client.check.run({})).toEqual({ ok: true, problems: [] });
    const file = join(shop.folder, 'shop.backup');
    expect(await client.backup.write({ file })).toMatchObject({ ok: true, problems: [] });
    expect(await restore(file, join(shop.folder, 'restored'))).toEqual({ ok: true, problems: [] });
  });

  it('is fetched when asked for, tells how far it is, and stays here after a restart', async () => {
    const { client } = shop.core();
    const { id } = await mail();
    const seen: Progress[] = [];
    const stop = new AbortController();
    const events = await client.events.subscribe(undefined, { signal: stop.signal });
    const listening = (async () => {
      for await (const event of events) if (event.type === 'progress') seen.push(event);
    })().catch(() => undefined);
    await Promise.all([
      client.interactions.fetchAttachment({ id, index: 0 }),
      client.interactions.fetchAttachment({ id, index: 0 }),
    ]);
    await until('the last word about it', async () => seen.at(-1)?.finished);
    stop.abort();
    await listening;
    const of = seen[0]?.of ?? 0;
    expect(of).toBeGreaterThan(film.length);
    const megabytes = 1024 * 1024;
    expect(seen.map(({ task, kind, done }) => ({ task, kind, done }))).toEqual(
      [0, 2 * megabytes, 4 * megabytes, 6 * megabytes, of, 0].map((done) => ({ task: `${id}/0`, kind: 'fetch', done })),
    );

    const { bytes, client: later } = await shop.restart();
    expect((await mail()).attachments[0]?.sha256).toBe(digestOf(film));
    const located = await bytes.locate(`/bytes/attachments/${id}/0`);
    expect(film.equals(await readFile(located?.file ?? ''))).toBe(true);
    expect(await later.check.run({})).toEqual({ ok: true, problems: [] });
    // There is nothing to ask a server for any more.
    await shop.dovecot.stop();
    expect(await later.interactions.fetchAttachment({ id, index: 0 })).toEqual({});
  });

  it('is refused with words when the server is silent or has the mail no more', async () => {
    const { client } = shop.core();
    const { id } = await mail();
    const fetch = () => client.interactions.fetchAttachment({ id, index: 0 });
    await expect(client.interactions.fetchAttachment({ id, index: 7 })).rejects.toMatchObject({ code: 'not-found' });
    await expect(client.drafts.begin({ forwards: id })).rejects.toMatchObject({ code: 'file-not-kept' });
    await shop.dovecot.stop();
    await expect(fetch()).rejects.toMatchObject({ code: 'unreachable' });
    const folder = folderPath(shop.dovecot.mailRoot, 'anna', 'INBOX');
    for (const part of ['cur', 'new'])
      for (const name of await readdir(join(folder, part))) await rm(join(folder, part, name));
    await shop.dovecot.start();
    // Before any poll noticed, and after one did.
    await expect(fetch()).rejects.toMatchObject({ code: 'file-gone', data: { detail: '“film.mp4”' } });
    expect(await client.interactions.goneSince({ id })).toEqual({ at: null });
    await client.accounts.sync({ id: accountId });
    expect(await client.interactions.goneSince({ id })).toEqual({ at: expect.any(Number) });
    await expect(fetch()).rejects.toMatchObject({ code: 'file-gone' });
    expect((await client.drafts.begin({ forwards: id })).attachments.map(({ name }) => name)).toEqual(['note.txt']);
  });

  it('waits for its account to be connected again', async () => {
    const { client } = shop.core();
    const { id } = await mail();
    await client.accounts.disconnect({ id: accountId });
    const fetch = () => client.interactions.fetchAttachment({ id, index: 0 });
    await expect(fetch()).rejects.toMatchObject({ code: 'account-disconnected' });
    await shop.connect();
    await fetch();
    const draft = await client.drafts.begin({ forwards: id });
    expect(draft.attachments.map(({ sha256 }) => sha256)).toEqual([digestOf(film), digestOf(note)]);
  });

  it('comes to be here with mail files too, and all of it when everything is kept', async () => {
    const { client } = shop.core();
    const other = randomBytes(5_100_000);
    await client.accounts.setKeepUpTo({ id: accountId, keepUpTo: null });
    await shop.dovecot.deliver('anna', mailWithFiles({ 'film.mp4': other }).replace('<film@', '<other@'));
    await client.accounts.sync({ id: accountId });
    const kept = (await client.interactions.list({})).items.flatMap(({ attachments }) => attachments);
    expect(kept.map(({ sha256 }) => sha256).toSorted()).toEqual(['', digestOf(note), digestOf(other)].toSorted());
    const folder = folderPath(shop.dovecot.mailRoot, 'anna', 'INBOX');
    await client.exchange.importMail({ paths: [folder], own: [shop.address] });
    const digests = (await client.interactions.list({})).items.flatMap(({ attachments }) => attachments);
    expect(digests.map(({ sha256 }) => sha256)).not.toContain('');
  });
});

import { MessageChannel } from 'node:worker_threads';
import { readFile, rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountCommands } from '#main/accounts/commands';
import { channels } from '#main/connectors/channels';
import { ProviderFailure, type FailureKind } from '#main/connectors/failure';
import { connectorOf } from '#main/connectors/registry';
import { pollAccount } from '#main/inbound/poll';
import { arrivalCommands } from '#main/inbound/store';
import { callPort, servePort } from '#main/kernel/port';
import { readLedger } from '#main/storage/served';
import { emptyLog } from '#tests/support/arriving-mail';
import { freePorts } from '#tests/servers/free-port';
import { PolledMail } from './email/mailbox.ts';
import { silence } from './silence.ts';
import { failing, firstPage, Trial, type Subject } from './trial.ts';

const words = ['Is there rye tomorrow?', 'And what of spelt?', 'Ünïcode 🥖, and a “quotation”'];

/** What every connector has to keep, checked against a real server. */
export function describeConformance(name: string, open: () => Promise<Subject>): void {
  describe(`${name} keeps what every connector has to`, () => {
    const trial = new Trial();
    const { kept } = trial;
    beforeAll(async () => {
      await trial.open(open);
      for (const text of words) await trial.subject.write(text);
    }, 60_000);
    afterAll(() => trial.close());

    test('stands in both lists, and says of itself what can be', () => {
      const { connector } = trial.subject;
      expect(connectorOf(connector.channel)).toBe(connector);
      expect(channels.find(({ channel }) => channel === connector.channel)?.abilities).toBe(connector.abilities);
      const { answers, kinds, pollInterval } = connector.abilities;
      expect(kinds.length).toBeGreaterThan(0);
      for (const kind of kinds) {
        const ways = answers.filter((way) => way.kinds === null || way.kinds.includes(kind));
        expect(new Set(ways.map(({ visibility }) => visibility)).size).toBe(ways.length);
      }
      expect(pollInterval).toBeGreaterThanOrEqual(10_000);
      // A form and finding what it names go together.
      expect(connector.signIn === null).toBe(connector.locate === null);
      if (connector.signIn)
        expect(connector.signIn.secret === null && connector.signIn.browser === null).toBe(
          trial.subject.secret === null,
        );
    });

    test('checks a sign-in step by step', async () => {
      const steps: number[] = [];
      await trial.session().check((done, of) => steps.push(done / of));
      expect(steps).toEqual(steps.toSorted((one, other) => one - other));
      expect(steps.length).toBeGreaterThan(0);
    });

    test('asks for another sign-in where the secret is wrong, and does not repeat the secret', async () => {
      if (trial.subject.secret === null) return;
      const secret = 'a secret that is wrong';
      const failure = await failing(trial.session({}, { secret }).check());
      expect(failure.kind).toBe('needs-sign-in' satisfies FailureKind);
      expect(`${failure.message} ${JSON.stringify(failure)}`).not.toContain(secret);
    });

    test('passes on that there is nothing to sign in with, where that is needed', async () => {
      const credentials = () => Promise.reject(new ProviderFailure('needs-sign-in', 'account-needs-sign-in'));
      if (trial.subject.secret === null) return trial.session({ credentials }).check();
      expect((await failing(trial.session({ credentials }).check())).code).toBe('account-needs-sign-in');
    });

    test('lists everything that was written, each once, and reads only what it listed', async () => {
      await kept.poll(trial.session());
      const listed = kept.pages.flatMap((page) => page.listed.map(({ stream, item }) => `${stream}#${item}`));
      expect(listed).toHaveLength(words.length);
      expect(new Set(listed).size).toBe(words.length);
      expect(kept.items.size).toBe(words.length);
      expect(kept.cursor).not.toBeNull();
    });

    test('reads the words that were written, with an author, a time and an id of its own for each', async () => {
      const read = await trial.all();
      expect(read.map(({ text }) => text.trim()).toSorted()).toEqual(words.toSorted());
      for (const of of ['key', 'providerId'] as const)
        expect(new Set(read.map((one) => one[of])).size).toBe(words.length);
      for (const { occurredAt, direction, author, kind } of read) {
        expect(direction).toBe('inbound');
        expect(author.address).toBe(author.address.toLowerCase());
        expect(trial.subject.connector.abilities.kinds).toContain(kind);
        expect(Math.abs(Date.now() - occurredAt)).toBeLessThan(10 * 60_000);
      }
    });

    test('reads one item alike however often it is read', async () => {
      const [first, again] = [await trial.all(), await trial.all()];
      expect(isDeepStrictEqual(first, again)).toBe(true);
    });

    test('finds nothing in a second pass, nor after a restart', async () => {
      expect(await kept.poll(trial.session())).toBe(0);
      const restarted = trial.session();
      expect(await kept.poll(restarted)).toBe(0);
      expect(await kept.poll(restarted)).toBe(0);
    });

    test('finds the same without its cursor, which changes nothing', async () => {
      const forgetful = new PolledMail();
      trial.subject.serveAgain?.();
      await forgetful.poll(trial.session());
      const keys = async (log: PolledMail) =>
        (await Promise.all([...log.items.values()].map((raw) => trial.normalized(raw))))
          .map(({ key }) => key)
          .toSorted();
      expect(await keys(forgetful)).toEqual(await keys(kept));
    });

    test('goes on where a pass was broken off', async () => {
      const broken = new PolledMail();
      trial.subject.serveAgain?.();
      const opened = trial.session();
      await broken.poll(opened, () => true);
      await broken.poll(opened);
      expect(broken.items.size).toBe(words.length);
    });

    test('finds what is new, and it alone, ranked above the rest', async () => {
      const highest = Math.max(...[...kept.listed.values()].map(({ rank }) => rank));
      await trial.subject.write('One more thing');
      const before = kept.items.size;
      await kept.poll(trial.session());
      expect(kept.items.size).toBe(before + 1);
      expect(Math.max(...[...kept.listed.values()].map(({ rank }) => rank))).toBeGreaterThan(highest);
    });

    test('reads one item again by its place', async () => {
      const [item] = [...kept.items.values()];
      if (!item) throw new Error('Nothing was read');
      const again = await trial.session().read(item, () => undefined);
      if (trial.subject.serveAgain && again === null) return;
      expect(again && (await trial.normalized(again)).key).toBe((await trial.normalized(item)).key);
    });

    test('tells what was taken away, and keeps what was read of it', async () => {
      const { connector, takeAway } = trial.subject;
      expect(takeAway === null).toBe(connector.abilities.deletions === 'never');
      if (!takeAway) return;
      await takeAway();
      const before = kept.gone.size;
      await kept.poll(trial.session());
      expect(kept.gone.size).toBe(before + 1);
      expect(await kept.poll(trial.session())).toBe(0);
    });

    test('answers, finds the answer again, and knows it for its own when it comes back', async () => {
      const given = (await trial.all()).find(({ text }) => text.trim() === words[0]);
      if (!given) throw new Error('What is answered was not read');
      if (trial.subject.connector.abilities.answers.length === 0) return;
      const item = trial.outgoing(given, 'answer-1@shop.example', 'Yes, from <eight> on: 2 < 3 & more.');
      const opened = trial.session();
      expect(await opened.findSent({ ...item, text: 'Never said', providerId: 'never@shop.example' })).toBeNull();
      const receipt = await opened.send(item);
      const found = await opened.findSent(item);
      if (found !== null || trial.subject.connector.abilities.sendGuarantee !== 'at-most-once')
        expect(found?.providerId).toBe(receipt.providerId);
      if (trial.subject.serveAgain) return;
      await kept.poll(trial.session());
      const echo = (await trial.all()).find(({ providerId }) => providerId === receipt.providerId);
      expect(echo).toMatchObject({ direction: 'outbound', author: { address: trial.subject.address } });
      expect(echo?.text.trim()).toBe(item.text);
    });

    test('leaves marks to channels that keep them', async () => {
      const { abilities } = trial.subject.connector;
      const [item] = [...kept.items.values()];
      if (!item || abilities.marks) return;
      const mark = { stream: item.stream, item: item.item, mark: 'seen', on: true } as const;
      expect(await trial.session().mark([mark])).toEqual([mark]);
    });

    test('makes an item stand as it says it can, and says so', async () => {
      const [item] = [...kept.items.values()].filter(({ stream, item: one }) => !kept.gone.has(`${stream}#${one}`));
      if (!item) throw new Error('Nothing was read');
      const opened = trial.session();
      for (const state of [...trial.subject.connector.abilities.moderation].toReversed()) {
        expect(await opened.moderate(item, state)).toBe(state);
        expect(await opened.moderate(item, state)).toBe(state);
      }
      await kept.poll(trial.session());
      expect(await kept.poll(trial.session())).toBe(0);
    });

    test('refuses or reads whatever is served, and nothing takes long', async () => {
      const item = { stream: 's', item: '1', receivedAt: Date.now(), seen: false, thread: null };
      const attempt = async (raw: Uint8Array): Promise<void> => {
        const begun = performance.now();
        const read = await trial.subject.connector
          .normalize({ ...item, raw }, { ownAddresses: [trial.subject.address] })
          .catch((failure: unknown) => failure);
        expect(read).toBeTypeOf('object');
        expect(performance.now() - begun).toBeLessThan(3000);
      };
      for (const raw of trial.subject.hostile) await attempt(raw);
      await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), attempt), { numRuns: 50 });
      const whole = [...kept.items.values()][0]?.raw ?? new Uint8Array();
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.byteLength), (end) => attempt(whole.slice(0, end))),
        { numRuns: 50 },
      );
    });

    test('says that nobody answers where nobody does', async () => {
      const [port = 0] = await freePorts(1);
      const opened = trial.session({}, { settings: trial.subject.at(port) });
      expect((await failing(opened.check())).kind).toBe('unreachable' satisfies FailureKind);
      expect((await failing(firstPage(opened))).mayHaveLeft).toBe(false);
    });

    test('ends at once when it is closed, and leaves no connection', async () => {
      const silent = await silence();
      try {
        const opened = trial.session({}, { settings: trial.subject.at(silent.port) });
        const polled = failing(firstPage(opened));
        await silent.met;
        const begun = performance.now();
        await opened.close();
        await opened.close();
        await polled;
        await silent.left;
        expect(performance.now() - begun).toBeLessThan(3000);
      } finally {
        await silent.close();
      }
    });

    test('ends when whoever opened it gives up', async () => {
      const silent = await silence();
      const stop = new AbortController();
      try {
        const opened = trial.session({ signal: stop.signal }, { settings: trial.subject.at(silent.port) });
        const polled = failing(firstPage(opened));
        await silent.met;
        stop.abort();
        expect((await polled).kind).toBe('unreachable' satisfies FailureKind);
        await silent.left;
      } finally {
        await silent.close();
      }
    });

    test('brings all of it into a log, whose ledger is what the server has', async () => {
      const writer = emptyLog();
      const commands = { ...accountCommands(writer), ...arrivalCommands(writer, () => false) };
      const { port1, port2 } = new MessageChannel();
      servePort(port1, commands);
      const { connector, address, settings } = trial.subject;
      trial.subject.serveAgain?.();
      commands.saveAccount({ id: 'account', channel: connector.channel, address, name: null, settings });
      const origin = { accountId: 'account', address, channel: connector.channel };
      const parts = {
        ...{
          connector,
          session: trial.session(),
          log: callPort<typeof commands>(port2),
          origin,
          folder: writer.folder,
        },
        ...{ ownAddresses: [address], keepUpTo: null },
      };
      try {
        const counts = await pollAccount(parts, () => undefined);
        expect(counts).toMatchObject({ served: counts.stored, quarantined: 0, ignored: 0 });
        const ledger = [{ accountId: 'account', served: counts.stored, stored: counts.stored, missing: 0 }];
        expect(readLedger(writer)).toMatchObject(ledger);
        expect(await pollAccount(parts, () => undefined)).toMatchObject({ served: 0 });
        expect(readLedger(writer)).toMatchObject(ledger);
      } finally {
        port1.close();
        writer.database.close();
        await rm(writer.folder, { recursive: true, force: true });
      }
    });

    test('writes its secret nowhere: neither what it logs nor what it read has it', async () => {
      const log = await readFile(trial.logFile, 'utf8').catch(() => '');
      const written = [log, kept.cursor ?? '', ...kept.texts()].join('\n');
      const { secret } = trial.subject;
      if (secret === null) return;
      expect(written).not.toContain(secret);
      expect(written).not.toContain(Buffer.from(secret).toString('base64'));
    });
  });
}

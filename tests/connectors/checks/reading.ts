import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { PolledMail } from '../email/mailbox.ts';
import { words, type Check } from './check.ts';

/** What is written at the network is read: all of it, once, and alike. */
export const readingChecks: readonly Check[] = [
  {
    title: 'lists everything that was written, each once, and reads only what it listed',
    run: async (trial) => {
      const { kept } = trial;
      await kept.poll(trial.session());
      const listed = kept.pages.flatMap((page) => page.listed.map(({ stream, item }) => `${stream}#${item}`));
      expect(listed).toHaveLength(words.length);
      expect(new Set(listed).size).toBe(words.length);
      expect(kept.items.size).toBe(words.length);
      expect(kept.cursor).not.toBeNull();
    },
  },
  {
    title: 'reads the words that were written, with an author, a time and an id of its own for each',
    run: async (trial) => {
      const read = await trial.all();
      expect(read.map(({ text }) => text.trim()).toSorted()).toEqual(words.toSorted());
      for (const of of ['key', 'providerId'] as const)
        expect(new Set(read.map((one) => one[of])).size).toBe(words.length);
      for (const { occurredAt, direction, author, kind } of read) {
        expect(direction).toBe('inbound');
        expect(author.address).toBe(author.address.toLowerCase());
        expect(trial.connector.abilities.kinds).toContain(kind);
        expect(Math.abs(Date.now() - occurredAt)).toBeLessThan(10 * 60_000);
      }
    },
  },
  {
    title: 'reads one item alike however often it is read',
    run: async (trial) => {
      const [first, again] = [await trial.all(), await trial.all()];
      expect(isDeepStrictEqual(first, again)).toBe(true);
    },
  },
  {
    title: 'finds nothing in a second pass, nor after a restart',
    run: async (trial) => {
      const { kept } = trial;
      expect(await kept.poll(trial.session())).toBe(0);
      const restarted = trial.session();
      expect(await kept.poll(restarted)).toBe(0);
      expect(await kept.poll(restarted)).toBe(0);
    },
  },
  {
    title: 'finds the same without its cursor, which changes nothing',
    run: async (trial) => {
      const { kept } = trial;
      const forgetful = new PolledMail();
      trial.subject.serveAgain?.();
      await forgetful.poll(trial.session());
      const keys = async (log: PolledMail) =>
        (await Promise.all([...log.items.values()].map((raw) => trial.normalized(raw))))
          .map(({ key }) => key)
          .toSorted();
      expect(await keys(forgetful)).toEqual(await keys(kept));
    },
  },
  {
    title: 'goes on where a pass was broken off',
    run: async (trial) => {
      const broken = new PolledMail();
      trial.subject.serveAgain?.();
      const opened = trial.session();
      await broken.poll(opened, () => true);
      await broken.poll(opened);
      expect(broken.items.size).toBe(words.length);
    },
  },
  {
    title: 'finds what is new, and it alone, ranked above the rest',
    run: async (trial) => {
      const { kept } = trial;
      const highest = Math.max(...[...kept.listed.values()].map(({ rank }) => rank));
      await trial.subject.write('One more thing');
      const before = kept.items.size;
      await kept.poll(trial.session());
      expect(kept.items.size).toBe(before + 1);
      expect(Math.max(...[...kept.listed.values()].map(({ rank }) => rank))).toBeGreaterThan(highest);
    },
  },
  {
    title: 'reads one item again by its place',
    run: async (trial) => {
      const { kept } = trial;
      const [item] = [...kept.items.values()];
      if (!item) throw new Error('Nothing was read');
      const again = await trial.session().read(item, () => undefined);
      if (trial.subject.serveAgain && again === null) return;
      expect(again && (await trial.normalized(again)).key).toBe((await trial.normalized(item)).key);
    },
  },
  {
    title: 'tells what was taken away, and keeps what was read of it',
    run: async (trial) => {
      const { kept } = trial;
      const { connector } = trial;
      const { takeAway } = trial.subject;
      expect(takeAway === null).toBe(connector.abilities.deletions === 'never');
      if (!takeAway) return;
      await takeAway();
      const before = kept.gone.size;
      await kept.poll(trial.session());
      expect(kept.gone.size).toBe(before + 1);
      expect(await kept.poll(trial.session())).toBe(0);
    },
  },
];

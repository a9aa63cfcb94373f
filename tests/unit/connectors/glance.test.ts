import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pollGlances, type Entry } from '#main/connectors/glance';
import { PolledMail } from '#tests/connectors/email/mailbox';

/** What a list of a network holds, newest first, and what somebody does to it between two looks. */
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ does: 'adds' as const, at: 0 }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('edits' as const), at: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('deletes' as const), at: fc.nat(30) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('looks' as const), at: fc.nat(3) }) },
);
const shown = 6;

class List {
  items: { id: string; at: number; words: string }[] = [];
  readonly log = new PolledMail();
  #count = 0;

  does({ does, at }: Readonly<{ does: 'adds' | 'edits' | 'deletes' | 'looks'; at: number }>): void {
    const index = this.items.length === 0 ? 0 : at % this.items.length;
    const item = this.items[index];
    if (does === 'adds') {
      this.#count += 1;
      // Two things may be of the same second.
      this.items.unshift({ id: `i${this.#count}`, at: Math.floor(this.#count / 2), words: 'said' });
    } else if (does === 'edits' && item) item.words = `said again ${this.#count}`;
    else if (does === 'deletes') this.items.splice(index, 1);
  }

  async look(order: number): Promise<number> {
    const entryOf = ({ id, at, words }: List['items'][number]): Entry => {
      return { id, at, says: words, raw: { id, words }, seen: false, thread: null };
    };
    const newest = [...this.items].sort((one, other) => other.at - one.at || (other.id < one.id ? -1 : 1));
    const entries = newest.slice(0, shown).map(entryOf);
    const served = order === 0 ? entries : [...entries.toReversed(), ...entries.slice(0, order)];
    const { log } = this;
    const session = {
      poll: (position: Parameters<typeof pollGlances>[0]) =>
        pollGlances(position, {
          streams: ['s'],
          now: () => 1e12,
          read: () => Promise.resolve(null),
          look: async function* () {
            const older = async function* () {
              yield newest.map(entryOf);
            };
            const complete = newest.length <= shown;
            yield { of: 'l', stream: 's', entries: served, complete, compared: true, older, gapSince: null };
          },
        }),
    };
    const before = log.pages.length;
    for await (const page of session.poll(log.position())) log.store(page);
    return log.pages.length - before;
  }
}

test('whatever happens to a list between looks: what is new is brought, only what is gone is called deleted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 80, size: 'max' }), async (deeds) => {
      const list = new List();
      for (const one of [...deeds, { does: 'looks' as const, at: 0 }]) {
        list.does(one);
        if (one.does !== 'looks') continue;
        await list.look(one.at);
        // The next look at the same says nothing.
        expect(await list.look(3 - one.at)).toBe(0);
        const there = new Set(list.items.map(({ id }) => id));
        const wrong = list.log.pages.flatMap(({ became }) => became).filter(({ item }) => there.has(item));
        expect(wrong).toEqual([]);
        const newest = [...list.items].sort((a, b) => b.at - a.at || (b.id < a.id ? -1 : 1)).slice(0, shown);
        const read = newest.map(({ id }) => Buffer.from(list.log.items.get(`s#${id}`)?.raw ?? []).toString());
        expect(read).toEqual(newest.map(({ id, words }) => JSON.stringify({ id, words })));
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 200) },
  );
});

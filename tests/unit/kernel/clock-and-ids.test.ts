import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HybridClock } from '#main/kernel/hybrid-clock';
import { derivedId, newId } from '#main/kernel/ids';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const pairs = <Value>(values: fc.Arbitrary<Value>) => fc.tuple(values, values);
const instants = fc.integer({ min: 0, max: 2 ** 47 });

describe('the hybrid clock', () => {
  it('only goes forward, as text too, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(instants, { minLength: 2 }), (walls) => {
        let wall = 0;
        const clock = new HybridClock({ now: () => wall }, 'device');
        const readings = walls.map((next) => {
          wall = next;
          return clock.tick();
        });
        expect(readings).toEqual([...new Set(readings)].sort());
      }),
    );
  });

  it('goes on behind its last reading after a restart, and after its counter is full', () => {
    const clock = new HybridClock({ now: () => 5 }, 'a');
    let last = clock.tick();
    for (let ticks = 0; ticks < 70_000; ticks++) {
      const next = clock.tick();
      if (next <= last) throw new Error(`${next} is not behind ${last}`);
      last = next;
    }
    expect(new HybridClock({ now: () => 1 }, 'a', last).tick() > last).toBe(true);
  });
});

describe('ids', () => {
  it('made later sort later, and are UUIDs of version 7', () => {
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        fc.pre(one !== other);
        const [earlier, later] = [newId(Math.min(one, other)), newId(Math.max(one, other))];
        expect([earlier < later, uuid.exec(earlier)?.[1]]).toEqual([true, '7']);
      }),
    );
  });

  it('derived from the same words are the same, from others not, and sort by their instant', () => {
    const key = new Uint8Array(32).fill(7);
    fc.assert(
      fc.property(pairs(fc.array(fc.string())), pairs(instants), ([words, others], [one, other]) => {
        fc.pre(JSON.stringify(words) !== JSON.stringify(others) && one !== other);
        const id = derivedId(key, words, one);
        expect([derivedId(key, words, one) === id, derivedId(key, others, one) === id, uuid.exec(id)?.[1]]).toEqual([
          true,
          false,
          '8',
        ]);
        expect(id < derivedId(key, others, other)).toBe(one < other);
        expect(derivedId(new Uint8Array(32), words)).not.toBe(derivedId(key, words));
      }),
    );
  });

  it('derived from words that only differ in where one ends are different', () => {
    const key = new Uint8Array(32);
    expect(derivedId(key, ['a', 'b'])).not.toBe(derivedId(key, ['a\nb']));
  });
});

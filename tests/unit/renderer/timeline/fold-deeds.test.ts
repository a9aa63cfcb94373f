import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOf } from '#renderer/timeline/days';
import { deedIn, foldDeeds } from '#renderer/timeline/fold-deeds';
import type { InteractionKind } from '#shared/domain/interaction';
import type { SaidOnTimeline, TimelineEntry } from '#shared/domain/timeline';

const midnight = new Date(2026, 10, 22).getTime();

const nobody: SaidOnTimeline = {
  ...{ id: '', conversationId: null, channel: 'bluesky', kind: 'reaction', direction: 'inbound', visibility: 'public' },
  ...{ author: { name: 'Marta', address: 'marta' }, subject: null, words: '', more: false, attachments: [] },
  ...{ rating: null, receivedAt: 0, permalink: null, logged: false, pinned: false, quiet: true, engagement: null },
};

function entryOf(key: number, kind: InteractionKind, hour: number): TimelineEntry {
  return { key: String(key), at: midnight + hour * 3_600_000, about: null, type: 'said', said: { ...nobody, kind } };
}

it('deeds of one kind and day stand together, with the newest; a word between them keeps them apart', () => {
  const kinds = ['reaction', 'share', 'reaction', 'message', 'reaction'] as const;
  const entries = [...kinds.map((kind, index) => entryOf(index, kind, 20 - index)), entryOf(9, 'reaction', -1)];
  expect(foldDeeds(entries).map(({ entry, alike }) => [entry.key, ...alike.map(({ key }) => key)])).toEqual([
    ...[['0', '2'], ['1'], ['3'], ['4'], ['9']],
  ]);
});

it('nothing is lost or told twice, and words stay where they are', () => {
  const kind = fc.constantFrom<InteractionKind>('message', 'reaction', 'share', 'follow', 'call');
  const drawn = fc.array(fc.record({ kind, hour: fc.integer({ min: -30, max: 23 }) }), { maxLength: 30 });
  fc.assert(
    fc.property(drawn, (given) => {
      const newest = given.toSorted((one, other) => other.hour - one.hour);
      const entries = newest.map(({ kind: of, hour }, index) => entryOf(index, of, hour));
      const folded = foldDeeds(entries);
      const told = folded.flatMap(({ entry, alike }) => [entry, ...alike]);
      expect(told.toSorted((one, other) => Number(one.key) - Number(other.key))).toEqual(entries);
      const words = (of: readonly TimelineEntry[]) => of.filter((entry) => deedIn(entry) === null);
      expect(words(folded.map(({ entry }) => entry))).toEqual(words(entries));
      for (const { entry, alike } of folded) expect(new Set([entry, ...alike].map(({ at }) => dayOf(at))).size).toBe(1);
    }),
  );
});

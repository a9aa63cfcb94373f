import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threadTree, type TreeLine } from '#main/inbox/thread-tree';

type Mail = Parameters<typeof threadTree>[0][number];

const mail = (id: string, ...ancestors: readonly string[]): Mail => ({ id, providerId: id, ancestors, occurredAt: 0 });

function drawn(lines: readonly TreeLine[]): string[] {
  return lines.map(({ id, depth }) => `${'  '.repeat(depth)}${id ?? '(lost)'}`);
}

// The cases are J. Zawinski's (https://www.jwz.org/doc/threading.html), in few words.
describe('the tree of a conversation', () => {
  it('hangs a mail whose parent is lost below the nearest ancestor that is here', () => {
    const mails = [mail('a'), mail('b', 'a'), mail('c', 'a', 'b'), mail('d', 'c', 'x', 'y'), mail('e', 'a', 'lost')];
    expect(drawn(threadTree(mails))).toEqual(['a', '  b', '    c', '      d', '  e']);
  });

  it('keeps answers to a lost mail together, also where they tell its ancestors differently', () => {
    expect(drawn(threadTree([mail('g', 'none'), mail('h', 'none')]))).toEqual(['(lost)', '  g', '  h']);
    expect(drawn(threadTree([mail('p', 'a', 'c'), mail('q', 'a', 'b', 'c')]))).toEqual(['(lost)', '  p', '  q']);
  });

  it('cuts circles and loses nobody in them', () => {
    expect(drawn(threadTree([mail('m', 'n'), mail('n', 'm'), mail('self', 'self')]))).toEqual(['n', '  m', 'self']);
  });

  it('names each mail once, alike in any order, however ids repeat and refer', () => {
    const mails = fc
      .array(
        fc.record({ providerId: fc.nat(8), ancestors: fc.array(fc.nat(10), { maxLength: 4 }), occurredAt: fc.nat(3) }),
        {
          maxLength: 14,
        },
      )
      .map((list) =>
        list.map((one, number) => ({
          ...one,
          id: `id-${number}`,
          providerId: String(one.providerId),
          ancestors: [...new Set(one.ancestors.map(String))].filter((ancestor) => ancestor !== String(one.providerId)),
        })),
      );
    fc.assert(
      fc.property(mails, fc.infiniteStream(fc.nat()), (list, dice) => {
        const lines = threadTree(list);
        expect(lines.flatMap(({ id }) => id ?? []).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
        const shuffled = list.map((one) => [dice.next().value ?? 0, one] as const).toSorted(([a], [b]) => a - b);
        expect(threadTree(shuffled.map(([, one]) => one))).toEqual(lines);
      }),
    );
  });
});

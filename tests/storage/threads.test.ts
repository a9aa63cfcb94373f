import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { arrangingCommands } from '#main/inbox/arranging';
import { Refusal } from '#main/kernel/refusal';
import { integrityProblems } from '#main/storage/integrity';
import type { Writer } from '#main/storage/open-log';
import { naturalId } from '#main/storage/placing';
import { partThread } from '#main/storage/thread-parts';
import { mailsOfConversations } from '#main/storage/threads';
import { emptyLog, messageIdOf, readOf, store, type Letter } from '#tests/support/arriving-mail';

const opened: (Writer & { folder: string })[] = [];
afterEach(() => {
  for (const { database, folder } of opened.splice(0)) {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

function newLog(): Writer {
  const log = emptyLog();
  opened.push(log);
  return log;
}

type Standing = Readonly<{ id: string; conversation: string }>;

function standingIn({ database }: Writer): Standing[] {
  return database
    .prepare<[], Standing>('select id, conversation_id as conversation from interaction order by id')
    .all();
}

/** What the whole log would be, computed at once from nothing but the mails and what was placed by hand. */
function computed(writer: Writer): Standing[] {
  const conversations = [...new Set(standingIn(writer).map(({ conversation }) => conversation))];
  const standing = mailsOfConversations(writer, conversations);
  const places = new Map(standing.flatMap(({ mail, place }) => (place === null ? [] : [[mail.id, place] as const])));
  const parts = partThread(
    standing.map(({ mail }) => mail),
    places,
    (mail) => naturalId(writer, 'email', mail),
  );
  return [...parts].map(([id, conversation]) => ({ id, conversation })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const people = fc.subarray(['marta', 'paul', 'ines'], { minLength: 1, maxLength: 2 });
const letters: fc.Arbitrary<Letter[]> = fc
  .array(
    fc.record({
      direction: fc.constantFrom('inbound' as const, 'outbound' as const),
      people,
      answers: fc.array(fc.nat(13), { maxLength: 3 }),
      subject: fc.constantFrom(undefined, undefined, 'Blue teapot', 'Re: Blue teapot', 'AW: blue teapot', 'Order'),
      minute: fc.constantFrom(0, 5, 60, 50 * 24 * 60, 50 * 24 * 60 + 7),
      thread: fc.constantFrom(null, null, null, 'thread-1', 'thread-2'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ subject, ...letter }, number) => ({
      ...letter,
      number,
      answers: [...new Set(letter.answers)].filter((parent) => parent !== number).map(messageIdOf),
      ...(subject === undefined ? {} : { subject }),
    })),
  );

describe('threads', () => {
  it('are computed alike whatever order mails arrive in, and as if all were computed at once', async () => {
    await fc.assert(
      fc.asyncProperty(letters, fc.infiniteStream(fc.nat()), async (drawn, dice) => {
        const reads = drawn.map(readOf);
        const shuffled = [...reads, ...reads.slice(0, 3)]
          .map((read) => [dice.next().value ?? 0, read] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, read]) => read);
        const [one, other] = [newLog(), newLog()];
        await store(one, reads);
        for (const read of shuffled) await store(other, [read]);
        expect(standingIn(other)).toEqual(standingIn(one));
        expect(standingIn(one)).toEqual(computed(one));
        expect([...integrityProblems(one), ...integrityProblems(other)]).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('stay as they were put by hand through any arrivals, merges, splits and undos', async () => {
    const step = fc.record({
      kind: fc.constantFrom('arrive' as const, 'arrive' as const, 'merge' as const, 'split' as const, 'undo' as const),
      of: fc.nat(),
      and: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(letters, fc.array(step, { minLength: 4, maxLength: 24 }), async (drawn, steps) => {
        const writer = newLog();
        const owner = ownerOf(writer);
        await store(writer, drawn.slice(0, 3).map(readOf));
        for (const { kind, of, and } of steps) {
          if (kind === 'arrive')
            await store(
              writer,
              drawn
                .slice(of % drawn.length)
                .slice(0, 1)
                .map(readOf),
            );
          else owner[kind](of, and);
          expect(owner.disappointments).toEqual([]);
          expect(standingIn(writer)).toEqual(computed(writer));
          expect(integrityProblems(writer)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

/** Somebody who puts conversations right, whichever mails the dice show, and notes what did not come out. */
function ownerOf(writer: Writer) {
  const { mergeConversations, splitConversation, undoArranging } = arrangingCommands(writer);
  const undos: string[] = [];
  const disappointments: string[] = [];
  const shownBy = (dice: number): Standing => {
    const standing = standingIn(writer);
    return standing[dice % standing.length] ?? { id: '', conversation: '' };
  };
  const now = (id: string): string => standingIn(writer).find((mail) => mail.id === id)?.conversation ?? '';
  return {
    disappointments,
    merge: (of: number, and: number): void => {
      const [one, other] = [shownBy(of), shownBy(and)];
      if (one.conversation === other.conversation) return;
      undos.push(mergeConversations({ ids: [one.conversation, other.conversation] }).undo);
      if (now(one.id) !== now(other.id)) disappointments.push(`${one.id} and ${other.id} are not together`);
    },
    split: (of: number): void => {
      const mail = shownBy(of);
      const mates = standingIn(writer).filter((mate) => mate.conversation === mail.conversation && mate.id !== mail.id);
      if (mates.length === 0) return;
      undos.push(splitConversation({ interactionIds: [mail.id] }).undo);
      if (mates.some((mate) => now(mate.id) === now(mail.id))) disappointments.push(`${mail.id} is not alone`);
    },
    undo: (of: number): void => {
      const [undo] = undos.splice(of % (undos.length || 1), 1);
      try {
        if (undo !== undefined) undoArranging({ undo });
      } catch (failure) {
        // What was arranged anew since is no longer its to take back.
        if (!(failure instanceof Refusal)) throw failure;
      }
    },
  };
}

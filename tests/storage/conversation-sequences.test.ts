import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { Refusal } from '#main/kernel/refusal';
import { inBatch } from '#main/storage/activity';
import { changeConversation } from '#main/storage/changing-conversations';
import { findConversation, refreshConversation } from '#main/storage/conversations';
import type { Conversation, ConversationChange, ConversationState } from '#shared/domain/conversation';
import { readOf, store, type Letter } from '#tests/support/arriving-mail';
import { openMemoryLog } from '#tests/support/memory-log';

const log = openMemoryLog();
afterAll(() => log.database.close());

const who = fc.nat(1);
const tag = fc.constantFrom('glaze', 'tea');
const change = fc.oneof(
  fc.record({ state: fc.constantFrom<ConversationState>('open', 'waiting', 'done') }),
  fc.record({ until: fc.constantFrom(1_800_000_000_000, 1_900_000_000_000) }),
  fc.record({ tag, there: fc.boolean() }),
  fc.record({ read: fc.boolean() }),
);
const said = fc.constantFrom('question', 'thanks', 'machine', 'answer');
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('change' as const), who, to: change }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('mail' as const), who, said }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('undo' as const), act: fc.nat(4) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

/** What two people write, each in one conversation; it is received in the order of `number`. */
function letterOf(number: number, by: number, kind: string): Letter {
  const first = number < 2;
  return {
    ...{ number, people: [`person${by}`], subject: `About ${by}`, minute: number },
    ...(first ? {} : { answers: [`mail-${by}@example.org`] }),
    direction: kind === 'answer' ? 'outbound' : 'inbound',
    text: kind === 'thanks' ? 'Perfect, thank you!' : `Words ${number}`,
    receivedAt: 1_760_000_000_000 + number * 1000,
    details: kind === 'machine' ? { automatic: 'reply' } : {},
  };
}

const saidAt = (number: number): number => 1_700_000_000_000 + number * 61_000;
const idOf = (by: number): string =>
  String(log.database.prepare('select conversation_id from interaction where subject = ?').pluck().get(`About ${by}`));
const shown = (): (Conversation | null)[] => [0, 1].map((by) => findConversation(log, idOf(by)));
const begin = () =>
  store(
    log,
    [0, 1].map((by) => readOf(letterOf(by, by, 'question'))),
  );
const arrive = (number: number, by: number, kind: string) => store(log, [readOf(letterOf(number, by, kind))]);
const act = (by: number, to: ConversationChange): string =>
  inBatch(log, (batch) => void changeConversation(log, idOf(by), { actor: 'owner', batch, to })).undo;
/** Null where nothing of it stands. */
function undo(batch: string): string | null {
  try {
    return activityCommands(log).undoActivity({ undo: batch }).undo;
  } catch (failure) {
    if (failure instanceof Refusal && failure.code === 'not-found') return null;
    throw failure;
  }
}

/** The same told without a log: what was chosen, and which questions had been heard by then. */
type Chosen = Readonly<{ state: ConversationState; until: number | null; questions: number }> | null;
class Told {
  readonly #questions: number[];
  #answered = -1;
  chosen: Chosen = null;
  readonly acts = new Map<string, Readonly<{ before: Chosen; after: Chosen }>>();

  constructor(first: number) {
    this.#questions = [first];
  }

  hear(number: number, kind: string): void {
    if (kind === 'question') this.#questions.push(number);
    if (kind === 'answer') this.#answered = number;
  }

  /** The first question that was neither answered nor known when somebody said that nothing was left to do. */
  get waits(): number | null {
    const { chosen } = this;
    const known = chosen?.state === 'done' || chosen?.state === 'waiting' ? chosen.questions : 0;
    return this.#questions.slice(known).find((number) => number > this.#answered) ?? null;
  }

  get now(): Readonly<{ state: ConversationState; until: number | null }> {
    const stands = this.chosen !== null && this.chosen.questions === this.#questions.length;
    return stands && this.chosen ? this.chosen : { state: 'open', until: null };
  }

  choose(batch: string, to: Readonly<{ state: ConversationState; until: number | null }>): void {
    if (this.now.state === to.state && this.now.until === to.until) return;
    const after = { state: to.state, until: to.until, questions: this.#questions.length };
    this.acts.set(batch, { before: this.chosen, after });
    this.chosen = after;
  }

  undo(batch: string, by: string): void {
    const done = this.acts.get(batch);
    if (!done || this.chosen !== done.after) return;
    this.acts.set(by, { before: done.after, after: done.before });
    this.chosen = done.before;
  }
}

/** Lets all of it happen, to the log and as it is told. Answers the acts in their order. */
async function play(happenings: readonly Happening[], told: readonly Told[]): Promise<string[]> {
  const acts: string[] = [];
  for (const [index, one] of happenings.entries()) {
    if (one.what === 'mail') {
      await arrive(index + 2, one.who, one.said);
      told[one.who]?.hear(index + 2, one.said);
    } else if (one.what === 'change') {
      const batch = act(one.who, one.to);
      acts.push(batch);
      if ('state' in one.to) told[one.who]?.choose(batch, { state: one.to.state, until: null });
      if ('until' in one.to) told[one.who]?.choose(batch, { state: 'open', until: one.to.until });
    } else {
      const batch = acts[one.act];
      const by = batch === undefined ? null : undo(batch);
      if (batch === undefined || by === null) continue;
      acts.push(by);
      for (const of of told) of.undo(batch, by);
    }
  }
  return acts;
}

const sequence = fc.array(happening, { minLength: 4, maxLength: 16 });

describe('whatever happens to conversations', () => {
  it('leaves them as what was said and chosen tells, however often that is computed', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, (happenings) =>
        log.inTurn(async () => {
          await begin();
          const told = [new Told(0), new Told(1)];
          await play(happenings, told);
          const before = shown();
          expect(before.map((one) => [one?.state, one?.snoozedUntil, one?.unansweredSince])).toEqual(
            told.map(({ now, waits }) => [now.state, now.until, waits === null ? null : saidAt(waits)]),
          );
          for (const by of [0, 1]) refreshConversation(log, idOf(by));
          expect(shown()).toEqual(before);
        }),
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('is gone once all of it is taken back, the last first', async () => {
    const acting = sequence.map((all) => all.filter(({ what }) => what === 'change'));
    await fc.assert(
      fc.asyncProperty(acting, (happenings) =>
        log.inTurn(async () => {
          await begin();
          const before = shown();
          const acts = await play(happenings, []);
          for (const batch of acts.toReversed()) undo(batch);
          expect(shown()).toEqual(before);
        }),
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it('does not depend on the order in which mails come to light, before a choice or after it', async () => {
    const kinds = fc.array(fc.record({ who, said }), { maxLength: 6 });
    const given = fc.tuple(kinds, kinds, change, fc.infiniteStream(fc.nat(99)));
    await fc.assert(
      fc.asyncProperty(given, async ([early, late, to, random]) => {
        const mails = [...early, ...late].map(({ who: by, said: kind }, at) => readOf(letterOf(at + 2, by, kind)));
        const [known, new_] = [mails.slice(0, early.length), mails.slice(early.length)];
        const order = [...random.take(mails.length)];
        const shuffled = (reads: typeof mails) =>
          reads.toSorted((one, other) => (order[mails.indexOf(one)] ?? 0) - (order[mails.indexOf(other)] ?? 0));
        const after = (mix: (reads: typeof mails) => typeof mails) =>
          log.inTurn(async () => {
            await begin();
            for (const read of mix(known)) await store(log, [read]);
            act(0, to);
            for (const read of [...mix(new_), ...mix(new_)]) await store(log, [read]);
            return shown();
          });
        expect(await after(shuffled)).toEqual(await after((reads) => reads));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

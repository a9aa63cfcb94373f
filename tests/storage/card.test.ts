import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBatch } from '#main/storage/activity';
import { changeCard, createCard, unchangeCard, writeCard } from '#main/storage/card';
import { customFields } from '#main/storage/custom-fields';
import { findCustomer } from '#main/storage/customers';
import type { Writer } from '#main/storage/open-log';
import type { CustomerChange } from '#shared/domain/customer';
import { emptyLog } from '#tests/support/arriving-mail';

const id = 'ada';
let writer: Writer & { folder: string };
beforeAll(() => {
  writer = emptyLog();
  customFields.write(writer, 'bike', { name: 'Bicycle', type: 'text', choices: [], position: 0, removed: false }, '0');
  createCard(writer, id, { card: { fields: { name: 'Ada Baker' } }, batch: 'created' });
});
afterAll(() => {
  writer.database.close();
  rmSync(writer.folder, { recursive: true, force: true });
});

/** Runs on a log with nobody in it but Ada, of whom only the name is known, and leaves it so. */
function withAda<Answer>(work: () => Answer): Answer {
  writer.database.exec('savepoint before');
  try {
    return work();
  } finally {
    writer.database.exec('rollback to before; release before');
  }
}

const tables = ['customer', 'customer_tag', 'custom_value', 'identity'];
const everything = () => tables.map((table) => writer.database.prepare(`select * from ${table}`).all());

const mark = fc.record({ label: fc.constantFrom(null, 'work', 'home'), preferred: fc.boolean() });
const change: fc.Arbitrary<CustomerChange> = fc.record(
  {
    fields: fc.record(
      {
        name: fc.constantFrom('Ada', 'Ada Baker', 'A. Baker'),
        company: fc.constantFrom(null, 'Baker & Sons'),
        vip: fc.boolean(),
        birthday: fc.constantFrom(null, '1990-05-04', '--05-04'),
      },
      { requiredKeys: [] },
    ),
    tags: fc.dictionary(fc.constantFrom('wholesale', 'bread'), fc.boolean()),
    custom: fc.dictionary(fc.constant('bike'), fc.constantFrom(null, 'red', 'blue')),
    identities: fc.dictionary(
      fc.constantFrom('email:ada@example.org', 'phone:+4930901820'),
      fc.option(mark, { nil: null }),
    ),
  },
  { requiredKeys: [] },
);
/** What was said, each at its own time. */
const said = fc
  .array(change, { minLength: 1, maxLength: 5 })
  .map((changes) => changes.map((card, index) => ({ card, clock: `f${index}` })));

describe('a card', () => {
  it('says the same whatever order changes reach it in, and however often', () => {
    const inAnyOrder = said.chain((changes) =>
      fc.tuple(fc.constant(changes), fc.shuffledSubarray([...changes, ...changes], { minLength: changes.length * 2 })),
    );
    fc.assert(
      fc.property(inAnyOrder, ([inOrder, shuffled]) => {
        const [one, other] = [inOrder, shuffled].map((changes) =>
          withAda(() => {
            for (const { card, clock } of changes) writeCard(writer, id, { card, clock });
            return everything();
          }),
        );
        expect(other).toEqual(one);
      }),
      { numRuns: 50 },
    );
  });

  it('is as it was after each of its changes was taken back, the last first', () => {
    fc.assert(
      fc.property(said, (changes) =>
        withAda(() => {
          const before = findCustomer(writer, id);
          const done = changes.map(({ card }, index) => ({ card, batch: `batch ${index}` }));
          for (const { card, batch } of done) changeCard(writer, id, { card, batch });
          for (const { batch } of done.toReversed())
            for (const act of findBatch(writer, batch)) unchangeCard(writer, { done: act, batch: 'back' });
          expect(findCustomer(writer, id)).toEqual(before);
        }),
      ),
      { numRuns: 40 },
    );
  });

  it('keeps what was changed again when a change is taken back', () => {
    withAda(() => {
      changeCard(writer, id, { card: { fields: { company: 'Baker', stage: 'lead' } }, batch: 'first' });
      changeCard(writer, id, { card: { fields: { company: 'Baker & Sons' } }, batch: 'second' });
      for (const done of findBatch(writer, 'first')) unchangeCard(writer, { done, batch: 'back' });
      expect(findCustomer(writer, id)).toMatchObject({ company: 'Baker & Sons', stage: null });
    });
  });

  it('that was made by mistake is gone when that is taken back, and there again when that is taken back too', () => {
    writer.database.exec('savepoint before');
    const card = {
      fields: { name: 'Ben Miller', vip: true },
      tags: { wholesale: true },
      identities: { 'email:ben@example.org': { label: 'work', preferred: true } },
    };
    createCard(writer, 'ben', { card, batch: 'made' });
    const made = findCustomer(writer, 'ben');
    for (const done of findBatch(writer, 'made')) unchangeCard(writer, { done, batch: 'unmade' });
    expect(findCustomer(writer, 'ben')).toBeNull();
    for (const done of findBatch(writer, 'unmade')) unchangeCard(writer, { done, batch: 'made again' });
    expect(findCustomer(writer, 'ben')).toEqual(made);
    expect(made).toMatchObject({ name: 'Ben Miller', vip: true, tags: ['wholesale'], email: 'ben@example.org' });
    writer.database.exec('rollback to before; release before');
  });

  it('stays when something hangs on it by then', () => {
    withAda(() => {
      changeCard(writer, id, { card: { tags: { wholesale: true } }, batch: 'later' });
      for (const done of findBatch(writer, 'created'))
        expect(unchangeCard(writer, { done, batch: 'back' })).toBe(false);
      expect(findCustomer(writer, id)).toMatchObject({ id, tags: ['wholesale'] });
    });
  });
});

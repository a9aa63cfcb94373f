import fc from 'fast-check';

export const now = Date.UTC(2026, 10, 22, 12);
const dayLong = 86_400_000;

/** What little is generated from, so that people and filters meet often. */
export const few = {
  words: ['Bäcker', 'bread', 'ÉCLAIR', 'tea 100%', "o'neill_", '注文'],
  /** Said and noted, of one token each. */
  said: ['Bäcker', 'bread', 'ÉCLAIR', 'bäckerei'],
  tags: ['regulars', 'wedding', 'Café'],
  stages: ['lead', 'customer'],
  languages: ['pt-BR', 'pt', 'de'],
  channels: ['email', 'counter'],
  days: ['2026-01-15', '2026-11-21', '2026-11-22', '2026-12-01'],
  birthdays: ['1980-11-22', '--12-01', '2000-02-29', '--11-30'],
  spans: [1, 30, 90],
  amounts: [0, 5_000, 125_050],
  currencies: ['EUR', 'JPY'],
  custom: ['yes', '12.5', '2026-11-25', 'Bäcker'],
  field: 'field-1',
} as const;

const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: null });
const moment = fc.integer({ min: -200, max: 0 }).map((days) => now + days * dayLong - 1);

const record = fc.record({
  kind: fc.constantFrom('person', 'company', 'household'),
  name: fc.constantFrom(...few.words),
  company: maybe(few.words),
  website: maybe(few.words),
  birthday: maybe(few.birthdays),
  language: maybe(few.languages),
  timeZone: maybe(['Europe/Vienna']),
  stage: maybe(few.stages),
  vip: fc.boolean(),
  doNotContact: fc.boolean(),
  city: maybe(few.words),
  /** The record it is merged into, by its number; itself or a later one: it stands for a person. */
  into: fc.nat({ max: 5 }),
  tags: fc.uniqueArray(fc.constantFrom(...few.tags), { maxLength: 2 }),
  custom: maybe(few.custom),
  identities: fc.array(fc.constantFrom<'email' | 'phone' | 'nowhere'>('email', 'phone', 'nowhere'), { maxLength: 2 }),
  interactions: fc.array(
    fc.record({
      at: moment,
      direction: fc.constantFrom('inbound', 'outbound', 'internal'),
      channel: fc.constantFrom(...few.channels),
      kind: fc.constantFrom('message', 'note', 'reaction', 'unfollow'),
      words: fc.array(fc.constantFrom(...few.said), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
  conversations: fc.array(
    fc.record({
      at: moment,
      state: fc.constantFrom('open', 'done'),
      direction: fc.constantFrom('inbound', 'outbound'),
      aside: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  followUps: fc.array(
    fc.record({
      kind: fc.constantFrom<'promise' | 'task'>('promise', 'task'),
      dueAt: fc.option(
        fc.integer({ min: -3, max: 3 }).map((days) => now + days * dayLong + 1),
        { nil: null },
      ),
      /** Kept or done, broken or dropped, or still open. */
      ended: fc.constantFrom<'well' | 'ill' | null>('well', 'ill', null),
    }),
    { maxLength: 2 },
  ),
  complaints: fc.array(fc.record({ severity: fc.constantFrom('low', 'high'), closed: fc.boolean() }), { maxLength: 2 }),
  deals: fc.array(
    fc.record({
      state: fc.constantFrom<'open' | 'won' | 'lost'>('open', 'won', 'lost'),
      stageId: fc.constantFrom('new', 'agreed'),
      amount: maybe(few.amounts),
      currency: fc.constantFrom(...few.currencies),
      expectedOn: maybe(few.days),
      removed: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
});
export type GivenRecord = typeof record extends fc.Arbitrary<infer Given> ? Given : never;

/** Records of a few people, some of them merged into others. */
export const givenRecords = fc.array(record, { minLength: 1, maxLength: 6 });

/** Which record each one stands behind: merges only lead forward, so that they end. */
export function rootsOf(records: readonly GivenRecord[]): readonly number[] {
  const rootOf = (number: number): number => {
    const into = records[number]?.into ?? number;
    return into <= number || into >= records.length ? number : rootOf(into);
  };
  return records.map((_, number) => rootOf(number));
}

export function recordId(number: number): string {
  return `record-${number}`;
}

export function outcomeOf({ kind, ended }: GivenRecord['followUps'][number]): string | null {
  if (ended === null) return null;
  if (kind === 'promise') return ended === 'well' ? 'kept' : 'broken';
  return ended === 'well' ? 'done' : 'dropped';
}

export function addressOf(way: 'email' | 'phone' | 'nowhere', number: number, index: number): string {
  if (way === 'phone') return `+4366012345${number}${index}`;
  return way === 'email' ? `bread${number}${index}@example.org` : `somebody${number}${index}@form.invalid`;
}

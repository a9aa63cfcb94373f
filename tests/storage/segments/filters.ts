import fc from 'fast-check';
import {
  choiceFields,
  complaintStates,
  dealStates,
  flagFields,
  momentFields,
  promiseStates,
  saidFields,
  taskStates,
  textFields,
  type SegmentCondition,
  type SegmentGroup,
} from '#shared/domain/segment';
import { few } from './people.ts';

const known = fc.constantFrom({ is: 'known' } as const, { is: 'unknown' } as const);
const span = fc.constantFrom(...few.spans);
const dayOf = fc.constantFrom(...few.days);
const several = <Value>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const pick = <const Value extends string>(...values: readonly Value[]) => fc.constantFrom(...values);

const text = fc.oneof(
  fc.record({
    is: pick('containing', 'not-containing', 'exactly'),
    text: fc.constantFrom(...few.words, 'a', 'e', '%', '_', "'", '66'),
  }),
  known,
);
const choiceOf = (values: readonly string[]) =>
  fc.oneof(fc.record({ is: pick('any-of', 'none-of'), values: several(values) }), known);
const stateOf = <State extends string>(states: readonly State[]) =>
  fc.record({ is: pick('any-of', 'none-of'), values: several(states) });
const number = fc.oneof(
  fc.record({ is: pick('at-least', 'at-most', 'exactly'), number: fc.constantFrom(0, 1, 2, 12.5) }),
  known,
);
const flag = fc.record({ is: pick('yes', 'no') });
const moment = fc.oneof(
  fc.record({ is: pick('in-last', 'not-in-last'), days: span }),
  fc.record({ is: pick('before', 'from'), day: dayOf }),
  known,
);
const day = fc.oneof(
  fc.record({ is: pick('in-last', 'in-next'), days: span }),
  fc.record({ is: pick('before', 'from'), day: dayOf }),
  fc.constant({ is: 'past' } as const),
  known,
);
const amount = fc.record({
  is: pick('at-least', 'at-most'),
  amount: fc.constantFrom(...few.amounts),
  currency: fc.constantFrom(...few.currencies),
});
const choices = [...few.tags, ...few.stages, ...few.languages, ...few.channels, 'Europe/Vienna'];

const condition: fc.Arbitrary<SegmentCondition> = fc.oneof(
  { arbitrary: fc.record({ field: pick(...textFields), test: text }), weight: 3 },
  fc.record({ field: pick(...choiceFields), test: choiceOf(choices) }),
  fc.record({ field: pick('kind'), test: stateOf(['person', 'company', 'household'] as const) }),
  fc.record({ field: pick(...flagFields), test: flag }),
  fc.record({ field: pick(...momentFields), test: moment }),
  fc.record({ field: pick('interactions'), test: number }),
  fc.record({
    field: pick('birthday'),
    test: fc.oneof(
      fc.record({ is: pick('in-next'), days: fc.constantFrom(1, 9, 120, 366) }),
      fc.record({ is: pick('in-month'), month: fc.integer({ min: 1, max: 12 }) }),
      fc.constant({ is: 'this-month' } as const),
      known,
    ),
  }),
  fc.record({
    field: pick(...saidFields),
    test: fc.record({ is: pick('containing', 'not-containing'), words: fc.constantFrom(...few.said, 'baecker') }),
  }),
  fc.record({ field: pick('promise'), test: stateOf(promiseStates) }),
  fc.record({ field: pick('task'), test: stateOf(taskStates) }),
  fc.record({ field: pick('complaint'), test: stateOf(complaintStates) }),
  fc.record({
    field: pick('deal'),
    test: fc.record({
      is: pick('some', 'none'),
      state: fc.option(fc.constantFrom(...dealStates), { nil: null }),
      stageIds: fc.uniqueArray(pick('new', 'agreed'), { maxLength: 1 }),
      amount: fc.option(amount, { nil: null }),
      expected: fc.option(day, { nil: null }),
    }),
  }),
  fc.record({
    field: pick('custom'),
    fieldId: pick(few.field, 'another'),
    of: fc.oneof(
      fc.record({ type: pick('text'), test: text }),
      fc.record({ type: pick('number'), test: number }),
      fc.record({ type: pick('day'), test: day }),
      fc.record({ type: pick('flag'), test: flag }),
      fc.record({ type: pick('choice'), test: choiceOf(few.custom) }),
    ),
  }),
);

const { group } = fc.letrec<{ group: SegmentGroup; part: SegmentCondition | SegmentGroup }>((tie) => ({
  group: fc.record({
    match: pick('all', 'any', 'none'),
    of: fc.array(tie('part'), { maxLength: 3 }),
  }),
  part: fc.oneof({ maxDepth: 3, depthIdentifier: 'group' }, { arbitrary: condition, weight: 4 }, tie('group')),
}));

/** Filters over everything, nested a few groups deep. */
export const someFilter: fc.Arbitrary<SegmentGroup> = group;
export const someCondition = condition;

import { decimalSignOf, decimalText, readAmount } from '#shared/domain/amount';
import type { RuleCondition } from '#shared/domain/rule';
import {
  isGroup,
  segmentCondition,
  type GroupMatch,
  type GroupOf,
  type SegmentCondition,
  type SegmentGroup,
} from '#shared/domain/segment';
import { type AskedType, typeOfField } from './catalogue.ts';

/** A condition while it is being filled in: everything as it was typed or chosen, whether it is complete or not. */
export type ConditionDraft = Readonly<{
  key: number;
  /** As in the catalogue; empty until it is chosen. */
  field: string;
  type: AskedType;
  is: string;
  text: string;
  values: readonly string[];
  days: string;
  day: string;
  month: string;
  deal: DealDraft;
}>;
export type DealDraft = Readonly<{
  state: string;
  stageIds: readonly string[];
  amountIs: string;
  amount: string;
  currency: string;
  expectedIs: string;
  expectedDays: string;
  expectedDay: string;
}>;
export type GroupDraft = Readonly<{ key: number; match: GroupMatch; of: readonly PartDraft[] }>;
export type PartDraft = ConditionDraft | GroupDraft;

/** Whatever is built here: filters over customers, and rules over what comes in. */
export type AnyCondition = SegmentCondition | RuleCondition;
/** What conditions may say, and of which type each field is. */
export type Grammar<Condition extends AnyCondition> = Readonly<{
  read: (written: unknown) => Condition | null;
  typeOf: (field: string) => AskedType;
}>;
export const customerGrammar: Grammar<SegmentCondition> = {
  read: (written) => segmentCondition.safeParse(written).data ?? null,
  typeOf: typeOfField,
};

let keys = 0;
const anyDeal: DealDraft = {
  ...{ state: 'open', stageIds: [], amountIs: '', amount: '', currency: '' },
  ...{ expectedIs: '', expectedDays: '30', expectedDay: '' },
};

export function emptyCondition(): ConditionDraft {
  keys += 1;
  return {
    ...{ key: keys, field: '', type: 'text', is: '', text: '', values: [], days: '30', day: '', month: '1' },
    deal: anyDeal,
  };
}

export function emptyGroup(): GroupDraft {
  keys += 1;
  return { key: keys, match: 'any', of: [emptyCondition()] };
}

export function isGroupDraft(part: PartDraft): part is GroupDraft {
  return 'match' in part;
}

/** What a saved filter looks like in the builder. */
export function draftOf<Condition extends AnyCondition>(
  group: GroupOf<Condition>,
  typeOf: (field: string) => AskedType = typeOfField,
): GroupDraft {
  keys += 1;
  const of = group.of.map((part) => (isGroup(part) ? draftOf(part, typeOf) : conditionDraft(part, typeOf)));
  return { key: keys, match: group.match, of };
}

function conditionDraft(condition: AnyCondition, typeOf: (field: string) => AskedType): ConditionDraft {
  const draft = emptyCondition();
  if (condition.field === 'deal') {
    const { is, state, stageIds, amount, expected } = condition.test;
    return {
      ...{ ...draft, field: 'deal', type: 'deal', is },
      deal: {
        ...{ state: state ?? '', stageIds, amountIs: amount?.is ?? '', currency: amount?.currency ?? '' },
        amount: amount === null ? '' : decimalText(amount.amount, amount.currency).replace('.', decimalSignOf()),
        expectedIs: expected?.is ?? '',
        expectedDays: expected !== null && 'days' in expected ? String(expected.days) : anyDeal.expectedDays,
        expectedDay: expected !== null && 'day' in expected ? expected.day : '',
      },
    };
  }
  const { test } = condition.field === 'custom' ? condition.of : condition;
  const typed = {
    ...('text' in test ? { text: test.text } : 'words' in test ? { text: test.words } : {}),
    ...('number' in test && { text: String(test.number) }),
    ...('values' in test && { values: test.values }),
    ...('days' in test && { days: String(test.days) }),
    ...('day' in test && { day: test.day }),
    ...('month' in test && { month: String(test.month) }),
  };
  const asked =
    condition.field === 'custom'
      ? { field: `custom:${condition.fieldId}`, type: condition.of.type }
      : { field: condition.field, type: typeOf(condition.field) };
  return { ...draft, ...typed, ...asked, is: test.is };
}

/** The filter of what is filled in completely: what is not yet asks for nothing. */
export function filterOf(group: GroupDraft): SegmentGroup {
  return filterIn(group, customerGrammar);
}

/** The same, of whatever is built. */
export function filterIn<Condition extends AnyCondition>(
  group: GroupDraft,
  grammar: Grammar<Condition>,
): GroupOf<Condition> {
  const of = group.of.flatMap((part): (Condition | GroupOf<Condition>)[] => {
    if (!isGroupDraft(part)) return [conditionIn(part, grammar)].filter((condition) => condition !== null);
    const inner = filterIn(part, grammar);
    return inner.of.length === 0 ? [] : [inner];
  });
  // An empty list of alternatives would be nobody; while nothing is asked it is everybody.
  return of.length === 0 ? { match: 'all', of } : { match: group.match, of };
}

/** The condition, once everything it needs is there. */
export function conditionOf(draft: ConditionDraft): SegmentCondition | null {
  return conditionIn(draft, customerGrammar);
}

/** The same, of whatever is built. */
export function conditionIn<Condition extends AnyCondition>(
  draft: ConditionDraft,
  { read }: Grammar<Condition>,
): Condition | null {
  const { field, type, is } = draft;
  if (field === '' || is === '') return null;
  const test = type === 'deal' ? dealTest(draft) : plainTest(draft);
  const [, fieldId] = field.split('custom:');
  const written = fieldId === undefined ? { field, test } : { field: 'custom', fieldId, of: { type, test } };
  return read(written);
}

function plainTest({ type, is, text, values, days, day, month }: ConditionDraft): unknown {
  const number = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
  const typed = type === 'number' ? { number } : type === 'said' ? { words: text } : { text };
  return { is, ...typed, values, days: Number(days), day, month: Number(month) };
}

function dealTest({ is, deal }: ConditionDraft): unknown {
  const amount = deal.amount.trim() === '' ? null : readAmount(deal.amount, deal.currency || 'EUR', decimalSignOf());
  const { state, stageIds, amountIs, currency, expectedIs, expectedDays, expectedDay } = deal;
  return {
    ...{ is, stageIds, state: state || null },
    // One that is asked for but not readable makes the condition incomplete.
    amount: amountIs === '' ? null : { is: amountIs, amount, currency: currency || 'EUR' },
    expected: expectedIs === '' ? null : { is: expectedIs, days: Number(expectedDays), day: expectedDay },
  };
}

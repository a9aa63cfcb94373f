import { decimalSignOf, decimalText, readAmount } from '#shared/domain/amount';
import {
  isGroup,
  segmentCondition,
  type GroupMatch,
  type SegmentCondition,
  type SegmentGroup,
  type SegmentPart,
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
export function draftOf(group: SegmentGroup): GroupDraft {
  keys += 1;
  return { key: keys, match: group.match, of: group.of.map(partDraft) };
}

function partDraft(part: SegmentPart): PartDraft {
  return isGroup(part) ? draftOf(part) : conditionDraft(part);
}

function conditionDraft(condition: SegmentCondition): ConditionDraft {
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
      : { field: condition.field, type: typeOfField(condition.field) };
  return { ...draft, ...typed, ...asked, is: test.is };
}

/** The filter of what is filled in completely: what is not yet asks for nothing. */
export function filterOf(group: GroupDraft): SegmentGroup {
  const of = group.of.flatMap((part): SegmentPart[] => {
    if (!isGroupDraft(part)) return [conditionOf(part)].filter((condition) => condition !== null);
    const inner = filterOf(part);
    return inner.of.length === 0 ? [] : [inner];
  });
  // An empty list of alternatives would be nobody; while nothing is asked it is everybody.
  return of.length === 0 ? { match: 'all', of } : { match: group.match, of };
}

/** The condition, once everything it needs is there. */
export function conditionOf(draft: ConditionDraft): SegmentCondition | null {
  const { field, type, is } = draft;
  if (field === '' || is === '') return null;
  const test = type === 'deal' ? dealTest(draft) : plainTest(draft);
  const [, fieldId] = field.split('custom:');
  const written = fieldId === undefined ? { field, test } : { field: 'custom', fieldId, of: { type, test } };
  return segmentCondition.safeParse(written).data ?? null;
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

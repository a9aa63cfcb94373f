import { amountWords } from '#shared/domain/amount';
import {
  isGroup,
  type DayTest,
  type MomentTest,
  type SegmentCondition,
  type SegmentGroup,
} from '#shared/domain/segment';
import { segmentsText } from '../text/segments.ts';

/** How values and fields are called: stages of deals, own fields, languages … */
export type Names = Readonly<{ field: (name: string) => string; value: (field: string, value: string) => string }>;

const { sentence: words, tests, values } = segmentsText;
type DealTest = Extract<SegmentCondition, { field: 'deal' }>['test'];

/** A filter as a sentence: “VIP and last contact more than 90 days ago”. */
export function sentenceOf(filter: SegmentGroup, names: Names): string {
  const sentence = filter.of.length === 0 ? words.everyone : groupWords(filter, names, true);
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

function groupWords(group: SegmentGroup, names: Names, outermost: boolean): string {
  const parts = group.of.map((part) => (isGroup(part) ? groupWords(part, names, false) : conditionWords(part, names)));
  const joined = parts.join(group.match === 'all' ? words.and : words.or);
  if (group.match === 'none') return outermost ? words.none(joined) : `(${words.none(joined)})`;
  return outermost || parts.length === 1 ? joined : `(${joined})`;
}

/** One condition as a part of a sentence. */
export function conditionWords(condition: SegmentCondition, names: Names): string {
  const { field } = condition;
  const label = field === 'custom' ? names.field(`custom:${condition.fieldId}`) : names.field(field);
  switch (field) {
    case 'vip':
    case 'do-not-contact':
      return words.flag[field][condition.test.is === 'yes' ? 0 : 1];
    case 'first-contact':
    case 'last-contact':
    case 'last-inbound':
    case 'last-engaged':
    case 'last-outbound': {
      const { is } = condition.test;
      return is === 'known' || is === 'unknown'
        ? words.contact[field][is]
        : timeWords(label.charAt(0).toLowerCase() + label.slice(1), condition.test);
    }
    case 'unanswered':
      if (condition.test.is === 'known' || condition.test.is === 'unknown')
        return words.unanswered[condition.test.is === 'known' ? 0 : 1];
      return timeWords(words.unanswered[0], condition.test);
    case 'said':
      return (condition.test.is === 'containing' ? words.said : words.notSaid)(condition.test.words);
    case 'noted':
      return (condition.test.is === 'containing' ? words.noted : words.notNoted)(condition.test.words);
    case 'promise':
    case 'task':
    case 'complaint': {
      const states = condition.test.values.map((state) => values[state]).join(words.or);
      return (condition.test.is === 'any-of' ? words.has : words.hasNone)(`${states} ${words.nouns[field]}`);
    }
    case 'birthday':
      return birthdayWords(label.toLowerCase(), condition.test);
    case 'deal':
      return dealWords(condition.test, names);
    case 'custom': {
      const { of, fieldId } = condition;
      if (of.type === 'flag') return `${label}: ${tests.flag[of.test.is]}`;
      if (of.type === 'day') return timeWords(label, of.test);
      return plainWords({ label, field: `custom:${fieldId}` }, of.test, names);
    }
    default:
      return plainWords({ label: label.toLowerCase(), field }, condition.test, names);
  }
}

type PlainTest = Readonly<{ is: string; text?: string; number?: number; values?: readonly string[] }>;

/** A test of a text, a choice or a number as a part of a sentence. */
export function plainWords(
  { label, field }: Readonly<{ label: string; field: string }>,
  test: PlainTest,
  names: Names,
): string {
  const several = test.values?.map((value) => names.value(field, value)).join(words.or);
  if (several !== undefined) return `${label} ${test.is === 'any-of' ? 'is' : 'is not'} ${several}`;
  const how = new Map<string, string>(Object.entries({ ...tests.text, ...tests.number })).get(test.is) ?? test.is;
  const value = test.number ?? (test.text === undefined ? '' : `“${test.text}”`);
  return `${label} ${how} ${value}`.trim();
}

function timeWords(what: string, test: MomentTest | DayTest): string {
  switch (test.is) {
    case 'in-last':
      return words.inLast(what, words.days(test.days));
    case 'not-in-last':
      return words.notInLast(what, words.days(test.days));
    case 'in-next':
      return words.inNext(what, words.days(test.days));
    case 'before':
    case 'from':
      return `${what} ${tests.day[test.is]} ${dayWords(test.day)}`;
    case 'past':
      return `${what} ${tests.day.past}`;
    case 'known':
      return words.ever(what);
    case 'unknown':
      return words.never(what);
    default:
      return test satisfies never;
  }
}

function birthdayWords(what: string, test: Extract<SegmentCondition, { field: 'birthday' }>['test']): string {
  if (test.is === 'this-month') return words.birthdayThisMonth;
  if (test.is === 'in-month') return words.birthdayIn(monthWords(test.month));
  if (test.is === 'in-next') return words.inNext(what, words.days(test.days));
  return `${what} ${tests.birthday[test.is]}`;
}

function dealWords({ is, state, stageIds, amount, expected }: DealTest, names: Names): string {
  const parts = [
    stageIds.length > 0 ? words.inStage(stageIds.map((id) => names.value('deal', id)).join(words.or)) : null,
    amount && words.worth[amount.is](amountWords(amount.amount, amount.currency)),
    expected && timeWords(words.expected, expected),
  ].filter((part) => part !== null);
  const noun = [state && values[state], words.nouns.deal].filter(Boolean).join(' ');
  return [(is === 'some' ? words.has : words.hasNone)(noun), ...parts].join(' ');
}

export function monthWords(month: number): string {
  return new Intl.DateTimeFormat(undefined, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1));
}

function dayWords(day: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

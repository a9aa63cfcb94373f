import { fold } from '#main/storage/customers';
import {
  isGroup,
  type BirthdayTest,
  type ChoiceTest,
  type DayTest,
  type MomentTest,
  type NumberTest,
  type SegmentCondition,
  type SegmentPart,
  type TextTest,
} from '#shared/domain/segment';
import { addressOf, few, type GivenRecord, now, outcomeOf, rootsOf } from './people.ts';

const dayLong = 86_400_000;

/** Whom a filter finds, by going through everybody: the numbers of the records that stand for them. */
export function naively(records: readonly GivenRecord[], filter: SegmentPart): number[] {
  const roots = rootsOf(records);
  return [...records.keys()].filter((number) => {
    const given = records[number];
    if (roots[number] !== number || !given) return false;
    const own = [...records.entries()].filter(([other]) => roots[other] === number);
    return holds(filter, { given, own });
  });
}

/** The record that stands for a person, and all of theirs by number. */
type Person = Readonly<{ given: GivenRecord; own: readonly (readonly [number, GivenRecord])[] }>;

function holds(part: SegmentPart, person: Person): boolean {
  if (!isGroup(part)) return fits(part, person);
  const parts = part.of.map((one) => holds(one, person));
  if (part.match === 'all') return parts.every(Boolean);
  return parts.some(Boolean) === (part.match === 'any');
}

function fits(condition: SegmentCondition, { given, own }: Person): boolean {
  const all = <Thing>(of: (record: GivenRecord, number: number) => readonly Thing[]): Thing[] =>
    own.flatMap(([number, record]) => [...of(record, number)]);
  const deeds: readonly string[] = ['reaction', 'unfollow'];
  const moments = (direction: string, of: (kind: string) => boolean): number[] =>
    all(({ interactions }) =>
      interactions.filter((one) => one.direction === direction && of(one.kind)).map(({ at }) => at),
    );
  const worded = (direction: string): number[] => moments(direction, (kind) => !deeds.includes(kind));
  const contacts = ['inbound', 'outbound'].flatMap((direction) => moments(direction, () => true));
  const addresses = (channel: 'email' | 'phone'): string[] =>
    all(({ identities }, number) =>
      identities.flatMap((way, index) => (way === channel ? [addressOf(way, number, index)] : [])),
    );
  switch (condition.field) {
    case 'name':
    case 'company':
    case 'website':
      return text(present(given[condition.field]), condition.test);
    case 'city':
      return text(present(given.city), condition.test);
    case 'postal-code':
    case 'country':
      return text([], condition.test);
    case 'email':
    case 'phone':
      return text(addresses(condition.field), condition.test);
    case 'stage':
      return choice(present(given.stage), condition.test);
    case 'time-zone':
      return choice(present(given.timeZone), condition.test);
    case 'language':
      return choice(present(given.language?.split('-')[0] ?? null), condition.test);
    case 'kind':
      return choice([given.kind], condition.test);
    case 'tag':
      return choice(given.tags, condition.test);
    case 'channel':
      return choice(
        all(({ interactions }) => interactions.map(({ channel }) => channel)),
        condition.test,
      );
    case 'vip':
      return given.vip === (condition.test.is === 'yes');
    case 'do-not-contact':
      return given.doNotContact === (condition.test.is === 'yes');
    case 'first-contact':
      return moment(contacts.toSorted((one, other) => one - other).slice(0, 1), condition.test);
    case 'last-contact':
      return moment(newest(contacts), condition.test);
    case 'last-inbound':
      return moment(newest(worded('inbound')), condition.test);
    case 'last-outbound':
      return moment(newest(worded('outbound')), condition.test);
    case 'last-engaged':
      return moment(newest(moments('inbound', (kind) => kind === 'reaction')), condition.test);
    case 'unanswered':
      return moment(
        all(({ conversations }) =>
          conversations.filter((one) => one.state === 'open' && !one.aside && one.direction === 'inbound'),
        ).map(({ at }) => at),
        condition.test,
      );
    case 'interactions':
      return number([all(({ interactions }) => interactions).length], condition.test);
    case 'birthday':
      return birthday(given.birthday, condition.test);
    case 'said':
    case 'noted': {
      const wanted = fold(condition.test.words);
      const found = all(({ interactions }) => interactions)
        .filter(({ kind }) => condition.field === 'said' || kind === 'note')
        .some(({ words }) => words.map(fold).includes(wanted));
      return found === (condition.test.is === 'containing');
    }
    case 'promise':
    case 'task': {
      const values: readonly string[] = condition.test.values;
      const found = all(({ followUps }) => followUps.filter(({ kind }) => kind === condition.field)).some((one) => {
        const outcome = outcomeOf(one);
        if (outcome !== null) return values.includes(outcome);
        return values.includes('open') || (values.includes('overdue') && one.dueAt !== null && one.dueAt < now);
      });
      return found === (condition.test.is === 'any-of');
    }
    case 'complaint': {
      const { is, values } = condition.test;
      const found = all(({ complaints }) => complaints).some(({ closed, severity }) =>
        closed
          ? values.includes('closed')
          : values.includes('open') || (values.includes('open-high') && severity === 'high'),
      );
      return found === (is === 'any-of');
    }
    case 'deal': {
      const { is, state, stageIds, amount, expected } = condition.test;
      const found = all(({ deals }) => deals).some(
        (deal) =>
          !deal.removed &&
          (state === null || deal.state === state) &&
          (stageIds.length === 0 || stageIds.includes(deal.stageId)) &&
          (amount === null ||
            (deal.amount !== null &&
              deal.currency === amount.currency &&
              (amount.is === 'at-least' ? deal.amount >= amount.amount : deal.amount <= amount.amount))) &&
          (expected === null || day(present(deal.expectedOn), expected)),
      );
      return found === (is === 'some');
    }
    case 'custom': {
      const { of, fieldId } = condition;
      const value = fieldId === few.field ? present(given.custom) : [];
      if (of.type === 'text') return text(value, of.test);
      if (of.type === 'number')
        return number(
          value.map((one) => Number.parseFloat(one) || 0),
          of.test,
        );
      if (of.type === 'day') return day(value, of.test);
      if (of.type === 'choice') return choice(value, of.test);
      return value.includes('yes') === (of.test.is === 'yes');
    }
    default:
      return condition satisfies never;
  }
}

function present<Value>(value: Value | null): Value[] {
  return value === null ? [] : [value];
}

function newest(moments: readonly number[]): readonly number[] {
  return moments.toSorted((one, other) => other - one).slice(0, 1);
}

function text(values: readonly string[], test: TextTest): boolean {
  if (test.is === 'known' || test.is === 'unknown') return values.length > 0 === (test.is === 'known');
  if (test.is === 'exactly') return values.some((value) => fold(value) === fold(test.text));
  return values.some((value) => fold(value).includes(fold(test.text))) === (test.is === 'containing');
}

function choice(values: readonly string[], test: ChoiceTest): boolean {
  if (test.is === 'known' || test.is === 'unknown') return values.length > 0 === (test.is === 'known');
  return values.some((value) => test.values.includes(value)) === (test.is === 'any-of');
}

function number(values: readonly number[], test: NumberTest): boolean {
  if (test.is === 'known' || test.is === 'unknown') return values.length > 0 === (test.is === 'known');
  if (test.is === 'exactly') return values.includes(test.number);
  return values.some((value) => (test.is === 'at-least' ? value >= test.number : value <= test.number));
}

function moment(values: readonly number[], test: MomentTest): boolean {
  if (test.is === 'known' || test.is === 'unknown') return values.length > 0 === (test.is === 'known');
  if ('days' in test) return values.some((at) => at >= now - test.days * dayLong === (test.is === 'in-last'));
  const start = new Date(`${test.day}T00:00:00`).getTime();
  return values.some((at) => at < start === (test.is === 'before'));
}

function day(values: readonly string[], test: DayTest): boolean {
  if (test.is === 'known' || test.is === 'unknown') return values.length > 0 === (test.is === 'known');
  const today = away(0);
  return values.some((value) => {
    if (test.is === 'past') return value < today;
    if ('day' in test) return test.is === 'before' ? value < test.day : value >= test.day;
    const [from, to] = test.is === 'in-last' ? [-test.days, 0] : [0, test.days];
    return value >= away(from) && value <= away(to);
  });
}

function birthday(value: string | null, test: BirthdayTest): boolean {
  if (test.is === 'known' || test.is === 'unknown') return (value !== null) === (test.is === 'known');
  if (value === null) return false;
  const monthDay = value.slice(-5);
  if (test.is === 'in-month') return Number(monthDay.slice(0, 2)) === test.month;
  if (test.is === 'this-month') return monthDay.slice(0, 2) === away(0).slice(5, 7);
  const celebrated = (year: string): string =>
    monthDay === '02-29' && new Date(`${year}-02-29T00:00:00`).getMonth() !== 1 ? '02-28' : monthDay;
  return Array.from({ length: test.days + 1 }, (_, days) => away(days)).some(
    (one) => one.slice(5) === celebrated(one.slice(0, 4)),
  );
}

function away(days: number): string {
  const at = new Date(now + days * dayLong);
  return at.toISOString().slice(0, 10);
}

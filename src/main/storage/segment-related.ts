import type { ChoiceTest, MomentTest, SaidTest, SegmentCondition, TextTest } from '#shared/domain/segment';
import { parseQuery } from './search-query.ts';
import { searchSql } from './search.ts';
import {
  choiceSql,
  daySql,
  flagSql,
  momentSql,
  not,
  numberSql,
  oneOf,
  textSql,
  type Bind,
  type SegmentNow,
  whereFound,
} from './segment-tests.ts';
import type { Parameters } from './statement.ts';

/** What a condition is made with; `parameters` are those bound so far. */
export type Asked = Readonly<{ bind: Bind; now: SegmentNow; parameters: Record<string, Parameters[string]> }>;

type ConditionOf<Field extends SegmentCondition['field']> = Extract<SegmentCondition, { field: Field }>;
type FollowUpTest = ConditionOf<'promise'>['test'] | ConditionOf<'task'>['test'];

// A negative test of what a person has several of is that no one of them passes the positive one.

export function anyIdentity(channel: 'email' | 'phone', test: TextTest, { bind }: Asked): string {
  const [positive, wanted] = positiveOf(test);
  const reachable = `x.channel = '${channel}' and x.address not like '%.invalid'`;
  const any = some('identity', `${reachable} and ${textSql('x.address', positive, bind)}`);
  return unless(wanted, whereFound(positive, any, bind));
}

const addressParts = { city: '$.city', 'postal-code': '$.postalCode', country: '$.country' } as const;

export function anyAddress(part: keyof typeof addressParts, test: TextTest, { bind }: Asked): string {
  const [positive, wanted] = positiveOf(test);
  const fits = textSql(`x.value ->> '${addressParts[part]}'`, positive, bind);
  return unless(wanted, `iif(c.addresses = '[]', 0, exists (select 1 from json_each(c.addresses) x where ${fits}))`);
}

/** A tag counts where it is shown: on the record that stands for the person. */
export function anyTag(test: ChoiceTest, { bind }: Asked): string {
  return anyOf(test, (values) => own('customer_tag', values === null ? '1' : oneOf('x.tag', values, bind)));
}

export function anyChannel(test: ChoiceTest, { bind }: Asked): string {
  return anyOf(test, (values) => some('customer_channel', values === null ? '1' : oneOf('x.channel', values, bind)));
}

/** Of conversations that wait for the shop: since when. */
export function anyUnanswered(test: MomentTest, asked: Asked): string {
  const waits = "x.state = 'open' and x.aside = 0 and x.last_direction = 'inbound'";
  if (test.is === 'known' || test.is === 'unknown') return unless(test.is === 'known', some('conversation', waits));
  return some('conversation', `${waits} and ${momentSql('x.last_at', test, asked)}`);
}

/** Of what was said to and by somebody, in the words of a search; what asks for nothing finds nothing. */
export function saidSql(field: 'said' | 'noted', { is, words }: SaidTest, { now, parameters }: Asked): string {
  const { plan } = parseQuery(words, now.at);
  const search = searchSql(field === 'noted' ? { ...plan, kind: 'note' } : plan, `s${Object.keys(parameters).length}`);
  const asksNothing = searchSql(plan, '').clauses.length === 0;
  if (asksNothing) return is === 'containing' ? '0' : '1';
  Object.assign(parameters, search.parameters);
  const found = ['i.customer_id is not null', ...search.clauses].join(' and ');
  const people = `select ${personOfRecord('i.customer_id')} ${search.fromInteractions} where ${found}`;
  return unless(is === 'containing', `c.id in (${people})`);
}

export function anyFollowUp(kind: 'promise' | 'task', { is, values }: FollowUpTest, { bind, now }: Asked): string {
  const states = values.map((state) => {
    if (state === 'open') return 'x.done_at is null';
    if (state === 'overdue') return `x.done_at is null and x.due_at < ${bind(now.at)}`;
    return `x.outcome = ${bind(state)}`;
  });
  return unless(is === 'any-of', someOfFew('follow_up', `x.kind = '${kind}' and (${states.join(' or ')})`));
}

export function anyComplaint({ is, values }: ConditionOf<'complaint'>['test']): string {
  const states = { open: 'x.closed_at is null', 'open-high': "x.closed_at is null and x.severity = 'high'" } as const;
  const fits = values.map((state) => (state === 'closed' ? 'x.closed_at is not null' : states[state]));
  return unless(is === 'any-of', someOfFew('complaint', fits.join(' or ')));
}

export function anyDeal(test: ConditionOf<'deal'>['test'], asked: Asked): string {
  const { bind } = asked;
  const fits = ['x.removed = 0'];
  if (test.state !== null) fits.push(`x.state = ${bind(test.state)}`);
  if (test.stageIds.length > 0) fits.push(oneOf('x.stage_id', test.stageIds, bind));
  if (test.amount !== null)
    fits.push(
      `x.currency = ${bind(test.amount.currency)} and x.amount ${test.amount.is === 'at-least' ? '>=' : '<='} ${bind(test.amount.amount)}`,
    );
  if (test.expected !== null) fits.push(daySql('x.expected_on', test.expected, asked));
  return unless(test.is === 'some', someOfFew('deal', fits.join(' and ')));
}

export function customSql({ fieldId, of }: ConditionOf<'custom'>, asked: Asked): string {
  const { bind } = asked;
  const value = `(select v.value from custom_value v where v.customer_id = c.id and v.field_id = ${bind(fieldId)})`;
  switch (of.type) {
    case 'text':
      return textSql(value, of.test, bind);
    case 'number':
      return numberSql(`cast(${value} as real)`, of.test, bind);
    case 'day':
      return daySql(value, of.test, asked);
    case 'flag':
      return flagSql(`${value} = 'yes'`, of.test);
    case 'choice':
      return choiceSql(value, of.test, bind);
    default:
      return of satisfies never;
  }
}

/** `any` is asked with the values one of which is wanted; with null where any will do. */
function anyOf(test: ChoiceTest, any: (values: readonly string[] | null) => string): string {
  return unless(test.is === 'any-of' || test.is === 'known', any('values' in test ? test.values : null));
}

/**
 * Whether any row of a table that hangs on the person's records fits; within `fits` the row is `x`. Looked up customer by
 * customer: twice as fast as gathering all rows where most customers have some.
 */
function some(table: string, fits: string): string {
  const of = (record: string): string =>
    `exists (select 1 from ${table} x where x.customer_id = ${record} and (${fits}))`;
  // Few records were merged into others: theirs are gathered once.
  return `(${of('c.id')} or c.id in (select m.person_id from customer m where m.merged_into is not null and ${of('m.id')}))`;
}

/** The same where few rows fit: they are gathered once. */
function someOfFew(table: string, fits: string): string {
  return `c.id in (select ${personOfRecord('x.customer_id')} from ${table} x where x.customer_id is not null and (${fits}))`;
}

/** The same of a table whose rows count on the record that stands for the person alone. */
function own(table: string, fits: string): string {
  return `c.id in (select x.customer_id from ${table} x where ${fits})`;
}

/** Most records stand for a person of their own: only of the few that were merged it is looked up whom they belong to. */
function personOfRecord(column: string): string {
  return `ifnull((select m.person_id from customer m indexed by customer_merged where m.merged_into is not null and m.id = ${column}), ${column})`;
}

function unless(wanted: boolean, sql: string): string {
  return wanted ? sql : not(sql);
}

function positiveOf(test: TextTest): readonly [test: TextTest, wanted: boolean] {
  if (test.is === 'not-containing') return [{ is: 'containing', text: test.text }, false];
  return test.is === 'unknown' ? [{ is: 'known' }, false] : [test, true];
}

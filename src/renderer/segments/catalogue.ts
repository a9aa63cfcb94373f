import type { CustomField } from '#shared/domain/custom-field';
import { customerKind } from '#shared/domain/customer';
import {
  choiceFields,
  complaintStates,
  flagFields,
  momentFields,
  promiseStates,
  saidFields,
  taskStates,
  textFields,
} from '#shared/domain/segment';
import { segmentsText } from '../text/segments.ts';

/** What kind of thing is asked: it decides how it can be asked and what is typed. */
export type AskedType = keyof typeof segmentsText.tests;
export type FieldName = keyof typeof segmentsText.fields;

/** Something a filter can ask. `name` is a field's own name, or `custom:` and the id of a field of the shop's own. */
export type Asking = Readonly<{
  name: string;
  label: string;
  type: AskedType;
  group: string;
  /** Where there is a closed list of values. */
  values: readonly string[] | null;
  /** It is always there: nobody asks whether it is known. */
  always?: boolean;
}>;

const groups: Readonly<Record<Exclude<keyof typeof segmentsText.groups, 'own'>, readonly FieldName[]>> = {
  person: [
    ...(['name', 'company', 'kind', 'stage', 'tag', 'vip', 'do-not-contact', 'email', 'phone', 'website'] as const),
    ...(['city', 'postal-code', 'country', 'language', 'time-zone', 'birthday'] as const),
  ],
  contact: [
    ...(['last-contact', 'first-contact', 'last-inbound', 'last-outbound', 'last-engaged'] as const),
    ...(['unanswered', 'channel', 'interactions'] as const),
  ],
  sales: ['deal', 'promise', 'task', 'complaint'],
  said: ['said', 'noted'],
};
const typeOf = new Map<string, AskedType>([
  ...textFields.map((name): [string, AskedType] => [name, 'text']),
  ...[...choiceFields, 'kind'].map((name): [string, AskedType] => [name, 'choice']),
  ...flagFields.map((name): [string, AskedType] => [name, 'flag']),
  ...momentFields.map((name): [string, AskedType] => [name, 'moment']),
  ...saidFields.map((name): [string, AskedType] => [name, 'said']),
  ...['promise', 'task', 'complaint'].map((name): [string, AskedType] => [name, 'states']),
  ['interactions', 'number'],
  ['birthday', 'birthday'],
  ['deal', 'deal'],
]);
const closedLists = new Map<string, readonly string[]>([
  ['kind', customerKind.options],
  ['promise', promiseStates],
  ['task', taskStates],
  ['complaint', complaintStates],
]);
const customTypes = {
  text: 'text',
  link: 'text',
  number: 'number',
  date: 'day',
  choice: 'choice',
  flag: 'flag',
} as const;

/** The type of a field that every shop has. */
export function typeOfField(name: string): AskedType {
  return typeOf.get(name) ?? 'text';
}

/** Everything that can be asked, in the order it is offered. */
export function catalogueOf(fields: readonly CustomField[]): readonly Asking[] {
  const own = fields.map(({ id, name, type, choices }) => ({
    ...{ name: `custom:${id}`, label: name, type: customTypes[type], group: segmentsText.groups.own },
    values: type === 'choice' ? choices : null,
  }));
  const given = Object.entries(groups).flatMap(([group, names]) =>
    names.map((name) => ({
      ...{
        name,
        label: segmentsText.fields[name],
        type: typeOfField(name),
        values: closedLists.get(name) ?? null,
      },
      group: groupNames.get(group) ?? '',
    })),
  );
  return [...given, ...own];
}

const groupNames = new Map<string, string>(Object.entries(segmentsText.groups));

/** The ways a type can be asked, as the lists name them; of what is always there nobody asks whether it is. */
export function testsOf({
  type,
  name,
  always: given = false,
}: Asking): readonly Readonly<{ value: string; label: string }>[] {
  const always = given || ['name', 'kind', 'interactions'].includes(name);
  return Object.entries(segmentsText.tests[type])
    .filter(([test]) => !(always && (test === 'known' || test === 'unknown')))
    .map(([value, label]) => ({ value, label }));
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { interactionKind } from '#shared/domain/interaction';
import { ruleCondition, ruleFlagFields, ruleTextFields, serviceTimes, type RuleCondition } from '#shared/domain/rule';
import { queries } from '../core/queries.ts';
import { conditionIn, useCatalogue, type Asking, type Catalogue, type Grammar } from '../segments/index.ts';
import { rulesText } from '../text/rules.ts';
import { timelineText } from '../text/timeline.ts';
import { conditionWords } from './sentence.ts';

type Field = keyof typeof rulesText.fields;

const ofMessage: readonly Field[] = [
  ...(['sender', 'domain', 'subject', 'words', 'complaint', 'hours', 'channel', 'account', 'kind'] as const),
  ...(['visibility', 'first', 'answers-us', 'files', 'rating'] as const),
];
const ofCustomer: readonly Field[] = ['tag', 'stage', 'vip', 'segment', 'language', 'do-not-contact'];
const closedLists = new Map<string, readonly string[]>([
  ['kind', interactionKind.options],
  ['visibility', ['public', 'private']],
  ['hours', serviceTimes],
]);
/** Of a channel nobody asks whether there is one. */
const always: readonly string[] = [...closedLists.keys(), 'channel', 'account', 'segment', 'sender', 'domain'];
const knownValues = new Map<string, string>(Object.entries(rulesText.values));

function typeOf(field: string): Asking['type'] {
  if (ruleTextFields.some((name) => name === field)) return 'text';
  if (ruleFlagFields.some((name) => name === field)) return 'flag';
  return field === 'rating' ? 'number' : 'choice';
}

/** What a condition of a rule may say. */
export const ruleGrammar: Grammar<RuleCondition> = {
  read: (written) => ruleCondition.safeParse(written).data ?? null,
  typeOf,
};

/** What a rule can ask, with its names and what there is to choose from; the rest is as it is of customers. */
export function useRuleCatalogue(): Catalogue {
  const ofCustomers = useCatalogue();
  const accounts = useQuery(queries.accounts.list.queryOptions({ input: {} })).data;
  const segments = useQuery(queries.segments.list.queryOptions({ input: {} })).data;
  return useMemo(() => {
    const asking = (group: string) => (name: Field) => ({
      ...{ name, group, label: rulesText.fields[name], type: typeOf(name) },
      ...{ values: closedLists.get(name) ?? null, always: always.includes(name) },
    });
    const own = ofCustomers.askings.filter(({ name, type }) => name.startsWith('custom:') && type !== 'day');
    const askings: Asking[] = [
      ...ofMessage.map(asking(rulesText.groups.message)),
      ...ofCustomer.map(asking(rulesText.groups.customer)),
      ...own,
    ];
    const labels = new Map(askings.map(({ name, label }) => [name, label]));
    const named = new Map<string, ReadonlyMap<string, string>>([
      ['account', new Map(accounts?.map(({ id, name, address }) => [id, name ?? address]))],
      ['segment', new Map(segments?.map(({ id, name }) => [id, name]))],
    ]);
    const value = (field: string, of: string): string => {
      if (field === 'channel') return timelineText.channels(of);
      if (closedLists.has(field)) return knownValues.get(of) ?? of;
      return named.get(field)?.get(of) ?? ofCustomers.names.value(field, of);
    };
    const names = { field: (name: string) => labels.get(name) ?? ofCustomers.names.field(name), value };
    const channels = [...new Set(accounts?.map(({ channel }) => channel))];
    return {
      ...ofCustomers,
      askings,
      names,
      words: (draft) => {
        const complete = conditionIn(draft, ruleGrammar);
        return complete && conditionWords(complete, names);
      },
      choices: (asked) => {
        if (asked.values !== null) return asked.values;
        if (asked.name === 'channel') return channels;
        return [...(named.get(asked.name)?.keys() ?? ofCustomers.choices(asked))];
      },
    };
  }, [ofCustomers, accounts, segments]);
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../core/queries.ts';
import { stageWords } from '../card/index.ts';
import { segmentsText } from '../text/segments.ts';
import { type Asking, catalogueOf } from './catalogue.ts';
import { conditionOf, type ConditionDraft } from './draft.ts';
import { conditionWords, type Names } from './sentence.ts';

const languages = new Intl.DisplayNames(undefined, { type: 'language' });
const known = new Map<string, string>(Object.entries(segmentsText.values));

/** What can be asked here, with its names and what there is to choose from. */
export type Catalogue = Readonly<{
  askings: readonly Asking[];
  names: Names;
  /** A condition as a part of a sentence, once it is complete. */
  words: (draft: ConditionDraft) => string | null;
  choices: (asking: Asking) => readonly string[];
  dealStages: readonly Readonly<{ id: string; name: string }>[];
  /** What an amount begins with. */
  currency: string;
}>;

export function useCatalogue(): Catalogue {
  const fields = useQuery(queries.fields.list.queryOptions({ input: {} })).data;
  const tags = useQuery(queries.customers.tags.queryOptions({ input: {} })).data;
  const stages = useQuery(queries.customers.stages.queryOptions({ input: {} })).data;
  const dealStages = useQuery(queries.deals.stages.queryOptions({ input: {} })).data;
  const currency = useQuery(queries.deals.currency.queryOptions({ input: {} })).data?.currency ?? 'EUR';
  const values = useQuery(queries.segments.values.queryOptions({ input: {} })).data;
  return useMemo(() => {
    const askings = catalogueOf(fields ?? []);
    const labels = new Map(askings.map(({ name, label }) => [name, label]));
    const lists = new Map<string, readonly string[]>([
      ['tag', (tags ?? []).map(({ tag }) => tag)],
      ['stage', stages ?? []],
      ['language', values?.languages ?? []],
      ['time-zone', values?.timeZones ?? []],
      ['channel', values?.channels ?? []],
    ]);
    const value = (field: string, of: string): string => {
      if (field === 'stage') return stageWords(of);
      if (field === 'language') return languages.of(of) ?? of;
      if (field === 'deal') return dealStages?.find(({ id }) => id === of)?.name ?? of;
      return ['kind', 'channel', 'promise', 'task', 'complaint'].includes(field) ? (known.get(of) ?? of) : of;
    };
    const names = { field: (name: string) => labels.get(name) ?? segmentsText.sentence.unknownField, value };
    return {
      askings,
      names,
      words: (draft) => {
        const complete = conditionOf(draft);
        return complete && conditionWords(complete, names);
      },
      choices: ({ name, values: closed }) => closed ?? lists.get(name) ?? [],
      dealStages: dealStages ?? [],
      currency,
    };
  }, [fields, tags, stages, dealStages, values, currency]);
}

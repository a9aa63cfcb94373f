import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../core/queries.ts';

/** What there is to choose from for what a rule does. */
export type ActionChoices = Readonly<{
  tags: Readonly<Record<'tag-conversation' | 'tag-customer', readonly string[]>>;
  /** Names of the saved answers, by their ids. */
  answers: ReadonlyMap<string, string>;
}>;

export function useActionChoices(): ActionChoices {
  const ofCustomers = useQuery(queries.customers.tags.queryOptions({ input: {} })).data;
  const ofConversations = useQuery(queries.inbox.tags.queryOptions({ input: {} })).data;
  const answers = useQuery(queries.answers.list.queryOptions({ input: {} })).data;
  return useMemo(
    () => ({
      tags: {
        'tag-conversation': (ofConversations ?? []).map(({ tag }) => tag),
        'tag-customer': (ofCustomers ?? []).map(({ tag }) => tag),
      },
      answers: new Map(answers?.map(({ id, name }) => [id, name])),
    }),
    [ofCustomers, ofConversations, answers],
  );
}

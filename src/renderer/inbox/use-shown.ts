import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { conversationFilter, type ConversationFilter, type ConversationView } from '#shared/domain/conversation-view';
import { usePreference } from '../core/preferences.ts';
import { queries } from '../core/queries.ts';
import { askedFor, type FilterName, filterNamed } from './filters.ts';

export type CountedView = ConversationView & Readonly<{ count: number; more: boolean }>;

/** What the list shows: a filter with its name, or a saved view, or what somebody put together since. */
export type Shown = Readonly<{ name: FilterName; filter: ConversationFilter; view: CountedView | null }>;

const saved = 'view ';

/** The views there are, and which of everything is chosen; the choice is kept on this computer, an own filter is not. */
export function useShown(aside: boolean, accountId: string | null) {
  const [chosen, choose] = usePreference('inbox-filter', 'open');
  const [own, setOwn] = useState<ConversationFilter | null>(null);
  const views = useQuery(queries.views.list.queryOptions({ input: {}, placeholderData: keepPreviousData })).data ?? [];
  const view = chosen.startsWith(saved) ? (views.find(({ id }) => saved + id === chosen) ?? null) : null;
  const name: FilterName = aside ? 'aside' : own || view ? 'own' : filterNamed(chosen);
  const asked = aside ? null : (own ?? view?.filter ?? null);
  const key = JSON.stringify([name, asked, accountId]);
  const shown = useMemo((): Shown => {
    const filter = asked ? conversationFilter.parse(asked) : askedFor(name);
    return { name, view: aside ? null : view, filter: { ...filter, accountId: accountId ?? filter.accountId } };
    // The filter is the same as long as its words are: what is read again with every count must not be asked for anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, view?.id]);
  return {
    shown,
    views,
    show: (next: FilterName) => {
      setOwn(null);
      choose(next);
    },
    showView: (id: string) => {
      setOwn(null);
      choose(saved + id);
    },
    showOwn: setOwn,
  };
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ConversationPane } from '../conversation/index.ts';
import { usePreference } from '../core/preferences.ts';
import { queries } from '../core/queries.ts';
import { commonText } from '../text/common.ts';
import { AccountFilter } from './account-filter.tsx';
import { AsideBar, AsideLink } from './aside-bar.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filterNamed } from './filters.ts';
import styles from './inbox-page.module.css';
import { ListPane } from './list-pane.tsx';
import { nothingSelected, type Selection } from '../core/selection.ts';
import { SettleHint } from './settle-hint.tsx';

/** The list of conversations at the left, the open one beside it. */
export function InboxPage() {
  const navigate = useNavigate();
  const { conversationId = null } = useParams({ strict: false });
  const [filterName, setFilter] = usePreference('inbox-filter', 'open');
  const { aside = false } = useSearch({ strict: false });
  const filter = aside ? 'aside' : filterNamed(filterName);
  const [accountId, setAccountId] = useState<string | null>(null);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const accounts = useQuery(queries.accounts.list.queryOptions({ input: {} })).data ?? [];
  // A parameter that is left out stays as it is; it has to be taken away by name.
  const open = (id: string | null, replace: boolean): void => {
    const search = aside ? { aside } : {};
    void navigate({ to: '/inbox/{-$conversationId}', params: { conversationId: id ?? undefined }, search, replace });
  };
  const openList = (search: Readonly<{ aside?: true }>): void => {
    const params = { conversationId: conversationId ?? undefined };
    void navigate({ to: '/inbox/{-$conversationId}', params, search });
  };
  return (
    <div className={styles['page']} data-open={conversationId !== null}>
      <section className={styles['list']} aria-label={commonText.inbox}>
        <header className={styles['listHeader']}>
          <h1 className="visually-hidden">{commonText.inbox}</h1>
          {selection.ids.size > 0 ? (
            <BulkBar
              ids={[...selection.ids]}
              onOpen={(id) => open(id, conversationId !== null)}
              onFinished={() => setSelection(nothingSelected)}
            />
          ) : aside ? (
            <AsideBar onLeave={() => openList({})} />
          ) : (
            <FilterBar filter={filter} onFilter={setFilter} />
          )}
          <AccountFilter accounts={accounts} accountId={accountId} onAccount={setAccountId} />
        </header>
        {filter === 'open' && <SettleHint />}
        <ListPane
          key={`${filter} ${accountId}`}
          filter={filter}
          accountId={accountId}
          accounts={accounts}
          openId={conversationId}
          onOpen={open}
          selection={selection}
          onSelect={setSelection}
        />
        {!aside && <AsideLink onOpen={() => openList({ aside: true })} />}
      </section>
      <ConversationPane conversationId={conversationId} />
    </div>
  );
}

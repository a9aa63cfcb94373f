import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ConversationPane } from '../conversation/index.ts';
import { queries } from '../core/queries.ts';
import { commonText } from '../text/common.ts';
import { AccountFilter } from './account-filter.tsx';
import { AsideBar, AsideLink } from './aside-bar.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FilterDialog } from './filter-dialog.tsx';
import styles from './inbox-page.module.css';
import { ListPane } from './list-pane.tsx';
import { nothingSelected, type Selection } from '../core/selection.ts';
import { SettleHint } from './settle-hint.tsx';
import { useShown } from './use-shown.ts';
import { ViewBar } from './view-bar.tsx';
import { ViewsMenu } from './views-menu.tsx';

/** The list of conversations at the left, the open one beside it. */
export function InboxPage() {
  const navigate = useNavigate();
  const { conversationId = null } = useParams({ strict: false });
  const { aside = false } = useSearch({ strict: false });
  const [accountId, setAccountId] = useState<string | null>(null);
  const { shown, views, show, showView, showOwn } = useShown(aside, accountId);
  const [filtering, setFiltering] = useState(false);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [everything, setEverything] = useState(false);
  const select = (next: Selection): void => {
    setSelection(next);
    setEverything(false);
  };
  const selecting = selection.ids.size > 0;
  const total = useQuery(queries.inbox.count.queryOptions({ input: shown.filter, enabled: selecting })).data;
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
          {selecting ? (
            <BulkBar
              ids={[...selection.ids]}
              everything={everything}
              total={total ?? null}
              of={everything ? { filter: shown.filter } : { ids: [...selection.ids] }}
              onEverything={() => setEverything(true)}
              onOpen={(id) => open(id, conversationId !== null)}
              onFinished={() => select(nothingSelected)}
            />
          ) : aside ? (
            <AsideBar onLeave={() => openList({})} />
          ) : (
            <>
              <FilterBar filter={shown.name} onFilter={show}>
                <ViewsMenu
                  shown={shown}
                  views={views}
                  onFilter={show}
                  onView={showView}
                  onEdit={() => setFiltering(true)}
                />
              </FilterBar>
              <ViewBar shown={shown} onEdit={() => setFiltering(true)} onLeave={() => show('open')} />
            </>
          )}
          <AccountFilter accounts={accounts} accountId={accountId} onAccount={setAccountId} />
        </header>
        {shown.name === 'open' && <SettleHint />}
        <ListPane
          key={JSON.stringify(shown.filter)}
          name={shown.name}
          filter={shown.filter}
          accounts={accounts}
          openId={conversationId}
          onOpen={open}
          selection={selection}
          onSelect={select}
        />
        {!aside && <AsideLink onOpen={() => openList({ aside: true })} />}
      </section>
      <ConversationPane conversationId={conversationId} />
      <FilterDialog
        opened={filtering}
        shown={shown}
        views={views}
        channels={[...new Set(accounts.map(({ channel }) => channel))]}
        onShow={showOwn}
        onView={showView}
        onLeave={() => show('open')}
        onClose={() => setFiltering(false)}
      />
    </div>
  );
}

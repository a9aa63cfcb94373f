import { IconSearch } from '@tabler/icons-react';
import { Skeleton } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { searchText } from '../text/search.ts';
import { EmptyState, ErrorState } from '../ui/index.ts';
import { SearchHelp } from './search-help.tsx';
import { SearchResults } from './search-results.tsx';
import styles from './search.module.css';
import { useSearchResults } from './use-search-results.ts';

/** What is found for the words in the search box, which stands in the bar above every page. */
export function SearchPage() {
  const { q = '' } = useSearch({ strict: false });
  const query = q.trim();
  const results = useSearchResults(query);
  const { hits, problem, isPending, isError, isPlaceholderData } = results;
  const asked = query !== '';
  const none = asked && results.isSuccess && !isPlaceholderData && hits.length === 0;

  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{searchText.title}</h1>
        <p className={styles['status']} role="status">
          {asked &&
            (problem ??
              (isPending
                ? searchText.searching
                : none || isError
                  ? ''
                  : searchText.found(hits.length, results.hasNextPage)))}
        </p>
      </header>
      {!asked && <SearchHelp query={q} />}
      {asked && isPending && <Skeleton height={240} mx={16} width="auto" />}
      {asked && isError && hits.length === 0 && (
        <ErrorState error={results.error} onRetry={() => void results.refetch()} />
      )}
      {none && problem === null && (
        <EmptyState
          icon={<IconSearch size={28} stroke={1.5} />}
          title={searchText.noneTitle(query)}
          text={searchText.noneBody}
        />
      )}
      {none && problem !== null && <SearchHelp query={q} />}
      {asked && hits.length > 0 && (
        <SearchResults
          key={query}
          hits={hits}
          onEnd={() => {
            if (results.hasNextPage && !results.isFetchingNextPage) void results.fetchNextPage();
          }}
        />
      )}
    </div>
  );
}

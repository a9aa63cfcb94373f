import { UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { searchText } from '../text/search.ts';
import styles from './search.module.css';

/** What can be typed into the search box; each example can be tried with a click. */
export function SearchHelp({ query }: Readonly<{ query: string }>) {
  const navigate = useNavigate();
  return (
    <section className={styles['help']} aria-labelledby="search-help">
      <h2 id="search-help" className={styles['helpTitle']}>
        {searchText.helpTitle}
      </h2>
      <p>{searchText.helpBody}</p>
      <dl className={styles['examples']}>
        {searchText.examples.map(({ example, meaning }) => (
          <div key={example} className={styles['example']}>
            <dt>
              <UnstyledButton
                className={styles['try'] ?? ''}
                aria-label={searchText.insert(example)}
                onClick={() => void navigate({ to: '/search', search: { q: `${query} ${example}`.trim() } })}
              >
                <code>{example}</code>
              </UnstyledButton>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['quiet']}>{searchText.keys}</p>
    </section>
  );
}

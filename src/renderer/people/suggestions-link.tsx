import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';
import { peopleText } from '../text/people.ts';
import styles from './people.module.css';

/** The way to what is suggested, with how many wait; not there while nothing does. */
export function SuggestionsLink() {
  const { data } = useQuery(queries.people.counts.queryOptions({ input: {} }));
  if (!data || data.suggestions === 0) return null;
  return (
    <>
      {' · '}
      <Link to="/suggestions" className={styles['waiting'] ?? ''}>
        {peopleText.suggestionsLeft(data.suggestions)}
      </Link>
    </>
  );
}

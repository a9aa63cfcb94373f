import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';
import { complaintsText } from '../text/complaints.ts';
import { conversationText } from '../text/conversation.ts';
import { RelativeTime } from '../ui/index.ts';
import styles from './complaints.module.css';

/** Where it was spoken of, on whichever channel. */
export function CaseTalks({ ids }: Readonly<{ ids: readonly string[] }>) {
  const talks = useQueries({ queries: ids.map((id) => queries.inbox.show.queryOptions({ input: { id } })) });
  const found = talks.flatMap(({ data }) => data ?? []);
  return (
    <section className={styles['part']} aria-labelledby="talks-title">
      <h2 id="talks-title">{complaintsText.talks}</h2>
      {ids.length === 0 && <p className={styles['quiet']}>{complaintsText.talksNone}</p>}
      <ul className={styles['list']}>
        {found.map(({ id, subject, lastAt, preview }) => (
          <li key={id} className={styles['talk']}>
            <Link to="/inbox/{-$conversationId}" params={{ conversationId: id }} dir="auto">
              {subject ?? (preview || conversationText.noSubject)}
            </Link>
            <RelativeTime at={lastAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}

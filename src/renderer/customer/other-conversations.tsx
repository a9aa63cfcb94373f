import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';
import { customerText } from '../text/customer.ts';
import { withoutSubject } from '../text/channel-names.ts';
import { RelativeTime } from '../ui/index.ts';
import styles from './customer.module.css';

const shown = 8;

/** What else this person and the shop talked about, newest first. */
export function OtherConversations({
  customerId,
  conversationId,
}: Readonly<{ customerId: string; conversationId: string }>) {
  const list = useQuery(queries.inbox.list.queryOptions({ input: { customerId, limit: shown + 1 } }));
  const others = (list.data?.items ?? []).filter(({ id }) => id !== conversationId).slice(0, shown);
  if (!list.data) return null;
  return (
    <section>
      <h3 className={styles['heading']}>{customerText.earlier}</h3>
      {others.length === 0 && <p className={styles['none']}>{customerText.noEarlier}</p>}
      <ul className={styles['others']}>
        {others.map(({ id, channel, subject, lastAt, state, unread }) => (
          <li key={id}>
            <Link
              to="/inbox/{-$conversationId}"
              params={{ conversationId: id }}
              className={styles['other']}
              data-unread={unread > 0}
            >
              <span className={styles['otherSubject']} dir="auto">
                {subject ?? withoutSubject(channel)}
              </span>
              <span className={styles['otherMore']}>
                <RelativeTime at={lastAt} />
                {state === 'done' && <span>{customerText.stateDone}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

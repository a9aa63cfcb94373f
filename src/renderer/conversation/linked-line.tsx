import { IconLock, IconWorld } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../core/queries.ts';
import { audienceText } from '../text/audience.ts';
import { conversationText } from '../text/conversation.ts';
import styles from './conversation.module.css';

/** The other half of a case that was answered in public and goes on in private. */
export function LinkedLine({ conversationId }: Readonly<{ conversationId: string }>) {
  const linked = useQuery(queries.inbox.linked.queryOptions({ input: { id: conversationId } })).data ?? [];
  if (linked.length === 0) return null;
  return (
    <nav className={styles['linked']} aria-label={audienceText.linkedOnes}>
      {linked.map(({ id, visibility, subject }) => {
        const Symbol = visibility === 'public' ? IconWorld : IconLock;
        return (
          <Link key={id} to="/inbox/{-$conversationId}" params={{ conversationId: id }} className={styles['linkedOne']}>
            <Symbol size={14} stroke={1.8} aria-hidden="true" />
            <span dir="auto">{audienceText.linked[visibility](subject || conversationText.noSubject)}</span>
          </Link>
        );
      })}
    </nav>
  );
}

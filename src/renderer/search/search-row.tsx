import { IconArrowBackUp, IconPaperclip } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { SearchHit } from '#shared/domain/search-hit';
import { inboxText } from '../text/inbox.ts';
import { searchText } from '../text/search.ts';
import { withoutSubject } from '../text/channel-names.ts';
import { Avatar, Highlight, RelativeTime } from '../ui/index.ts';
import { isLogged, placeOf } from './place-of.ts';
import styles from './search.module.css';

type Properties = Readonly<{
  hit: SearchHit;
  position: number;
  of: number;
  start: number;
  height: number;
  chosen: boolean;
}>;

/** One message found: by whom, about what, and the words around the match. */
export function SearchRow({ hit, position, of, start, height, chosen }: Properties) {
  const { author, direction, subject, attachments, occurredAt } = hit.interaction;
  const outbound = direction !== 'inbound';
  const who = outbound ? searchText.you : (author.name ?? author.address);
  return (
    <div
      role="listitem"
      aria-posinset={position}
      aria-setsize={of}
      className={styles['row']}
      data-chosen={chosen || undefined}
      style={{ transform: `translateY(${start}px)`, height }}
    >
      <Avatar name={author.name} address={author.address} size={32} />
      <div className={styles['words']}>
        <p className={styles['line']}>
          {outbound && <IconArrowBackUp size={14} aria-hidden="true" />}
          <span className={styles['who']} title={author.address}>
            <bdi>{who}</bdi>
          </span>
          {attachments.length > 0 && <IconPaperclip size={14} role="img" aria-label={searchText.attachments} />}
          <RelativeTime at={occurredAt} className={styles['when']} />
        </p>
        <p className={styles['subject']}>
          <Link {...placeOf(hit)} className={styles['link'] ?? ''}>
            <bdi>
              {subject ||
                (isLogged(hit) ? inboxText.kinds[hit.interaction.kind] : withoutSubject(hit.interaction.channel))}
            </bdi>
          </Link>
        </p>
        <p className={styles['snippet']} dir="auto">
          <Highlight snippet={hit.snippet} />
        </p>
      </div>
    </div>
  );
}

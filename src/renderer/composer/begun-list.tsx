import { Link } from '@tanstack/react-router';
import type { Draft } from '#shared/domain/draft';
import { commonText } from '../text/common.ts';
import { composerText } from '../text/composer.ts';
import { RelativeTime } from '../ui/index.ts';
import styles from './begun-list.module.css';

/** Mails begun and not sent, to go on with. */
export function BegunList({ drafts }: Readonly<{ drafts: readonly Draft[] }>) {
  return (
    <ul className={styles['begun']}>
      {drafts.map(({ id, to, cc, bcc, subject, text, savedAt }) => {
        const people = [...to, ...cc, ...bcc].map(({ name, address }) => name ?? address).join(', ');
        return (
          <li key={id}>
            <Link to="/write/{-$draftId}" params={{ draftId: id }} className={styles['begunMail']}>
              <span className={styles['begunTo']}>{people || composerText.toNobody}</span>
              <span className={styles['begunWords']} dir="auto">
                <b>{subject || commonText.noSubject}</b> {text.slice(0, 200)}
              </span>
              {savedAt !== null && <RelativeTime at={savedAt} className={styles['begunAt']} />}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

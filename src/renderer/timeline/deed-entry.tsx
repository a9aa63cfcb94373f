import { IconPinFilled } from '@tabler/icons-react';
import { timelineText } from '../text/timeline.ts';
import { fullDate, relativeDate, safeLink } from '../ui/index.ts';
import { AboutLink } from './about-link.tsx';
import { timeWords } from './days.ts';
import { EntryMenu } from './entry-menu.tsx';
import type { EntryProperties } from './entry.tsx';
import { EntryMark } from './entry-mark.tsx';
import type { SaidEntry } from './fold-deeds.ts';
import styles from './timeline.module.css';

type Properties = Omit<EntryProperties, 'entry'> & Readonly<{ entry: SaidEntry }>;

/** What somebody did without words, on one line: a like, a repost, a follow; several of a day together. */
export function DeedEntry(properties: Properties) {
  const { entry, alike = [], name, position, of, chosen = false, opened, dated = false, onToggle } = properties;
  const { said, at, about } = entry;
  const head = headOf(entry, about?.name ?? name);
  const all = [entry, ...alike];
  const several = alike.length > 0;
  const emojis = [...new Set(all.flatMap((one) => one.said.engagement?.emoji ?? []))];
  const count = several ? timelineText.times(said.kind, all.length) : said.subject;
  return (
    <article
      className={styles['entry']}
      data-direction={said.direction}
      data-look="quiet"
      data-chosen={chosen || undefined}
      aria-posinset={position}
      aria-setsize={of}
      aria-label={[head, count ?? ''].join(' ').trim()}
    >
      <EntryMark {...said} />
      <div className={styles['body']}>
        <p className={styles['meta']}>
          <span className={styles['deed']}>
            <bdi>{head}</bdi>
          </span>
          {emojis.length > 0 && <span className={styles['emoji']}>{emojis.join(' ')}</span>}
          {about && <AboutLink about={about} />}
          {several ? (
            <button type="button" className={styles['fold']} aria-expanded={opened} onClick={onToggle}>
              {count}
            </button>
          ) : (
            <What entry={entry} />
          )}
          {said.pinned && !dated && <IconPinFilled size={12} role="img" aria-label={timelineText.pinnedMark} />}
          <time className={styles['when']} dateTime={new Date(at).toISOString()} title={fullDate(at)}>
            {dated ? relativeDate(at, Date.now()) : timeWords(at)}
          </time>
          <EntryMenu said={said} />
        </p>
        {several && opened && (
          <ul className={styles['deeds']}>
            {all.map((one) => (
              <li key={one.key}>
                <time className={styles['detail']} dateTime={new Date(one.at).toISOString()} title={fullDate(one.at)}>
                  {timeWords(one.at)}
                </time>
                <What entry={one} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}

/** What it was done to, and the way there. */
function What({ entry: { said } }: Readonly<{ entry: SaidEntry }>) {
  const words = said.subject ?? (said.words.trim() || null);
  const there = said.permalink === null ? null : safeLink(said.permalink);
  if (words === null) return null;
  return there === null ? (
    <bdi className={styles['what']}>{words}</bdi>
  ) : (
    <a className={styles['what']} href={there} target="_blank" rel="noopener noreferrer">
      <bdi>{words}</bdi>
    </a>
  );
}

function headOf({ said }: SaidEntry, name: string | null): string {
  const usual = timelineText.kinds[said.kind][said.direction];
  if (said.direction !== 'inbound') return usual;
  return `${name ?? said.author.name ?? said.author.address} ${said.engagement?.verb ?? usual}`;
}

import { IconPaperclip, IconPinFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TimelineEntry } from '#shared/domain/timeline';
import { queries } from '../core/queries.ts';
import { timelineText } from '../text/timeline.ts';
import { withoutSubject } from '../text/channel-names.ts';
import { byteWords, fullDate, Markdown, relativeDate } from '../ui/index.ts';
import { AboutLink } from './about-link.tsx';
import { timeWords } from './days.ts';
import { EntryMenu } from './entry-menu.tsx';
import type { EntryProperties } from './entry.tsx';
import { EntryMark } from './entry-mark.tsx';
import styles from './timeline.module.css';

type Properties = Omit<EntryProperties, 'entry'> & Readonly<{ entry: Extract<TimelineEntry, { type: 'said' }> }>;

/** More lines than these are folded until asked for. */
const foldedLines = 3;
const foldedLength = 260;

/** One thing somebody said or did: who and how, about what, the first of the new words, its files. */
export function SaidEntry({ entry, name, position, of, chosen = false, opened, dated = false, onToggle }: Properties) {
  const { said, at, about } = entry;
  const { direction, subject, attachments, logged, pinned, quiet, visibility, conversationId } = said;
  const words = said.words.trim().replaceAll(/\n\s*\n/gu, '\n');
  const foldable = quiet || words.length > foldedLength || words.split('\n').length > foldedLines;
  const whole = useWhole(said, opened);
  const head = headOf(said, about?.name ?? name);
  return (
    <article
      className={styles['entry']}
      data-direction={direction}
      data-look={quiet && !opened ? 'quiet' : 'said'}
      data-chosen={chosen || undefined}
      aria-posinset={position}
      aria-setsize={of}
      aria-label={`${head}: ${subject ?? words.slice(0, 80)}`}
    >
      <EntryMark {...said} />
      <div className={styles['body']}>
        <p className={styles['meta']}>
          <span className={styles['who']}>
            <bdi>{head}</bdi>
          </span>
          {about && <AboutLink about={about} />}
          {visibility === 'public' && (
            <span className={styles['badge']} title={timelineText.publicMore}>
              {timelineText.public}
            </span>
          )}
          {pinned && !dated && <IconPinFilled size={12} role="img" aria-label={timelineText.pinnedMark} />}
          {logged && enteredLater(said.receivedAt, at) && (
            <span className={styles['detail']}>{timelineText.entered(relativeDate(said.receivedAt, Date.now()))}</span>
          )}
          <time className={styles['when']} dateTime={new Date(at).toISOString()} title={fullDate(at)}>
            {dated ? relativeDate(at, Date.now()) : timeWords(at)}
          </time>
          <EntryMenu said={said} />
        </p>
        {(subject !== null || conversationId !== null) && (
          <p className={styles['subject']}>
            {conversationId === null ? (
              <bdi>{subject}</bdi>
            ) : (
              <Link
                to="/inbox/{-$conversationId}"
                params={{ conversationId }}
                className={styles['link'] ?? ''}
                title={timelineText.openConversation}
              >
                <bdi>{subject ?? withoutSubject(said.channel)}</bdi>
              </Link>
            )}
          </p>
        )}
        {(!quiet || opened) && (
          <div className={styles['words']} data-opened={opened || !foldable} dir="auto">
            {said.kind === 'note' ? (
              <Markdown text={opened ? whole : words} />
            ) : opened ? (
              whole
            ) : (
              words || timelineText.noWords
            )}
          </div>
        )}
        {foldable && (
          <button type="button" className={styles['fold']} aria-expanded={opened} onClick={onToggle}>
            {opened ? timelineText.showLess : timelineText.showAll}
          </button>
        )}
        {attachments.length > 0 && (!quiet || opened) && (
          <ul className={styles['files']}>
            {attachments.map(({ name: file, bytes, path }) => (
              <li key={path}>
                <IconPaperclip size={14} aria-hidden="true" />
                <a href={path} download={file}>
                  {file}
                </a>
                <span className={styles['detail']}>{byteWords(bytes)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}

/** All of somebody's new words; what a page of a timeline leaves out of very long ones is read when they are opened. */
function useWhole(said: Properties['entry']['said'], opened: boolean): string {
  const shown = useQuery(
    queries.interactions.show.queryOptions({ input: { id: said.id }, enabled: opened && said.more }),
  );
  return (shown.data?.newText ?? said.words).trim() || timelineText.noWords;
}

function headOf(said: Properties['entry']['said'], name: string | null): string {
  const kinds = said.logged && said.kind === 'message' ? timelineText.elsewhere : timelineText.kinds[said.kind];
  const verb = kinds[said.direction];
  return said.direction === 'inbound' ? `${name ?? said.author.name ?? said.author.address} ${verb}` : verb;
}

/** Whether what was written down had happened some time before. */
function enteredLater(receivedAt: number, at: number): boolean {
  return receivedAt - at > 3_600_000;
}

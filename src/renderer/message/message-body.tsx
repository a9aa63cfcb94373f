import { useMemo } from 'react';
import type { ShownInteraction } from '#shared/contract/inbox';
import { currentWords, Edits, StateNote, WhereItStands } from '../moderation/index.ts';
import { Attachments } from './attachments.tsx';
import { EnclosedMessage } from './enclosed-message.tsx';
import { FormAnswers } from './form-answers.tsx';
import { InvitationCard } from './invitation-card.tsx';
import { MessageNotes } from './message-notes.tsx';
import { MessageWords, OriginalWords } from './message-words.tsx';
import styles from './message.module.css';
import { Rating } from './rating.tsx';

type Props = Readonly<{ message: ShownInteraction; plain: boolean; sender: string }>;

/** What a message says: what to know about it, its words or the form they were written into, then its files. */
export function MessageBody({ message, plain, sender }: Props) {
  const { attachments, paths, rating, details } = message;
  const { form, invitation, forwarded, protection } = details;
  const html = plain ? null : message.html;
  const attached = useMemo(
    () =>
      new Map(
        attachments.flatMap(({ contentId }, index) =>
          contentId === null ? [] : [[contentId, `${location.origin}${paths[index] ?? ''}`] as const],
        ),
      ),
    [attachments, paths],
  );
  const inPlace = useMemo(
    () => new Set(html === null ? [] : [...attached.keys()].filter((contentId) => html.includes(contentId))),
    [attached, html],
  );
  // Sent on as a file, its words stand nowhere else.
  const enclosed = forwarded && !message.text.includes(forwarded.text) ? forwarded : null;
  // A mail says what it said; words in public may have been edited since.
  const newText = currentWords(message);
  const words = { html, text: newText === message.newText ? message.text : newText, sender, attached };
  return (
    <div className={styles['body']}>
      <StateNote message={message} />
      <MessageNotes message={message} />
      {invitation && <InvitationCard invitation={invitation} />}
      {rating !== null && <Rating value={rating} />}
      {form && <FormAnswers builder={form.builder} fields={form.fields} newText={message.newText} />}
      {form || protection === 'encrypted' ? (
        <OriginalWords {...words} />
      ) : (
        // In what was sent on, the words of the other author are the message.
        <MessageWords {...words} newText={forwarded && !enclosed ? null : newText} />
      )}
      {enclosed && <EnclosedMessage forwarded={enclosed} />}
      <Edits message={message} />
      <WhereItStands message={message} />
      <Attachments message={message} hiddenContentIds={inPlace} />
    </div>
  );
}

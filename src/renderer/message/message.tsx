import { ActionIcon, Tooltip } from '@mantine/core';
import { IconAlignLeft, IconFileText, IconInfoCircle, IconPaperclip } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { ShownInteraction } from '#shared/contract/inbox';
import { isReachable, type InteractionDetails } from '#shared/domain/interaction';
import { isMadeUp } from '#shared/domain/handle';
import { conversationText } from '../text/conversation.ts';
import { AudienceMark, Avatar, fullDate, readersOf, RelativeTime } from '../ui/index.ts';
import { currentWords } from '../moderation/index.ts';
import { MessageBody } from './message-body.tsx';
import { FullHeader } from './full-header.tsx';
import { marksOf, worthSayingWhenOpen } from './marks.ts';
import { MessageMenu } from './message-menu.tsx';
import { MessageMarks } from './message-marks.tsx';
import styles from './message.module.css';
import { OutgoingLine } from './outgoing-line.tsx';
import { isUndelivered } from './outgoing-state.ts';
import { partyName, partyNames } from './party-names.ts';
import { Undelivered } from './undelivered.tsx';

type Props = Readonly<{
  message: ShownInteraction;
  /** What a mail server reported about this message of the shop. */
  delivery: InteractionDetails['delivery'];
  open: boolean;
  onToggle: (id: string, open: boolean) => void;
  /** Moves it to a conversation of its own; null where it is alone. */
  onMoveOut: ((id: string) => void) | null;
}>;

/** One message: a line while folded, a card while open. */
export const Message = memo(function Message({ message, delivery, open, onToggle, onMoveOut }: Props) {
  const [details, setDetails] = useState(false);
  const [plain, setPlain] = useState(false);
  const { author, direction, occurredAt } = message;
  const outbound = direction === 'outbound';
  const marks = marksOf(message);
  const sender = outbound ? conversationText.you : partyName(author);
  return (
    <article
      className={styles['message']}
      data-open={open}
      data-direction={direction}
      data-message={message.id}
      aria-label={conversationText.messageFrom(sender, fullDate(occurredAt))}
    >
      <header className={styles['head']}>
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={open}
          onClick={() => onToggle(message.id, !open)}
        >
          <Avatar name={author.name} address={author.address} size={open ? 32 : 24} />
          <span className={styles['who']}>
            <span className={styles['names']}>
              <span className={styles['sender']} dir="auto">
                {sender}
              </span>
              {open &&
                !outbound &&
                author.name !== null &&
                isReachable(author.address) &&
                !isMadeUp(author.address) && <span className={styles['address']}>{author.address}</span>}
              {open && <MessageMarks marks={marks.filter(worthSayingWhenOpen)} />}
            </span>
            {open ? (
              <span className={styles['to']}>
                <AudienceMark visibility={message.visibility} title={readersOf(message)} />
                {message.visibility === 'public' || message.to.length + message.cc.length === 0
                  ? readersOf(message)
                  : conversationText.to(partyNames([...message.to, ...message.cc]))}
              </span>
            ) : (
              <>
                {message.visibility === 'public' && <AudienceMark visibility="public" title={readersOf(message)} />}
                <MessageMarks marks={marks} />
                <span className={styles['preview']} dir="auto">
                  {currentWords(message).slice(0, 200)}
                </span>
              </>
            )}
          </span>
          {!open && message.attachments.some(({ inline }) => !inline) && (
            <IconPaperclip size={14} stroke={1.7} aria-hidden="true" />
          )}
          <RelativeTime at={occurredAt} className={styles['time']} />
        </button>
        {open && message.html !== null && (
          <Tooltip label={plain ? conversationText.showFormatted : conversationText.showPlain}>
            <ActionIcon aria-label={conversationText.showPlain} aria-pressed={plain} onClick={() => setPlain(!plain)}>
              {plain ? <IconFileText size={17} stroke={1.6} /> : <IconAlignLeft size={17} stroke={1.6} />}
            </ActionIcon>
          </Tooltip>
        )}
        {open && (
          <Tooltip label={details ? conversationText.hideDetails : conversationText.showDetails}>
            <ActionIcon
              aria-label={conversationText.showDetails}
              aria-pressed={details}
              onClick={() => setDetails(!details)}
            >
              <IconInfoCircle size={17} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        )}
        {open && <MessageMenu message={message} onMoveOut={onMoveOut && (() => onMoveOut(message.id))} />}
      </header>
      {open && details && <FullHeader message={message} />}
      {open && <MessageBody message={message} plain={plain} sender={sender} />}
      {open && delivery && (
        <div className={styles['delivery']}>
          <Undelivered message={message} delivery={delivery} />
        </div>
      )}
      {open && message.outbox && !(delivery && isUndelivered(message.outbox)) && <OutgoingLine item={message.outbox} />}
    </article>
  );
});

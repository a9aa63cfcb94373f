import {
  IconAlertCircle,
  IconClock,
  IconForms,
  IconHelpCircle,
  IconPaperclip,
  IconStar,
  type Icon,
} from '@tabler/icons-react';
import { memo, type MouseEvent } from 'react';
import type { Conversation } from '#shared/domain/conversation';
import { AnswerDue } from '../service-hours/index.ts';
import { SnoozedMark, TagsInRow, TurnMark } from '../becoming/index.ts';
import { ComplaintInRow } from '../complaints/index.ts';
import { inboxText } from '../text/inbox.ts';
import { withoutSubject } from '../text/channel-names.ts';
import { Avatar, RelativeTime } from '../ui/index.ts';
import styles from './conversation-row.module.css';

type Outgoing = NonNullable<Conversation['outgoing']>;
const marks: Readonly<Partial<Record<Outgoing, Icon>>> = {
  queued: IconClock,
  failed: IconAlertCircle,
  unknown: IconHelpCircle,
};

const kinds: Readonly<Partial<Record<Conversation['kind'], Icon>>> = { form: IconForms, review: IconStar };

type Props = Readonly<{
  conversation: Conversation;
  open: boolean;
  ticked: boolean;
  ticking: boolean;
  focusable: boolean;
  account: string | null;
  /** The list is the one of what is filed aside, and stays it. */
  aside: boolean;
  onTick: (id: string, range: boolean) => void;
}>;

/** One conversation in the list: who, what about, the last words, when; and what is not in order. */
export const ConversationRow = memo(function ConversationRow({
  conversation,
  open,
  ticked,
  ticking,
  focusable,
  account,
  aside,
  onTick,
}: Props) {
  const { id, unread, preview, attachments, outgoing, state, kind, lastDirection, lastAt, tags } = conversation;
  const subject = conversation.subject ?? withoutSubject(conversation.channel);
  const sender = conversation.with.name ?? (conversation.with.address || inboxText.unknownSender);
  return (
    <div
      className={styles['row']}
      data-open={open}
      data-unread={unread > 0}
      data-ticked={ticked}
      data-ticking={ticking}
    >
      {/* A plain link into the router's part of the address: its own Link costs each row ten times as much to draw. */}
      <a
        href={`#/inbox/${encodeURIComponent(id)}${aside ? '?aside=true' : ''}`}
        className={styles['rowLink']}
        tabIndex={focusable ? 0 : -1}
        aria-current={open ? 'true' : undefined}
        data-keys="list"
        data-conversation={id}
        onClick={tickInstead}
        draggable={false}
      >
        <span className={styles['avatar']}>
          <Avatar name={conversation.with.name} address={conversation.with.address} size={34} />
        </span>
        <span className={styles['words']}>
          <span className={styles['line']}>
            {unread > 0 && (
              <span className={styles['dot']}>
                <span className="visually-hidden">{inboxText.unread}, </span>
              </span>
            )}
            <span className={styles['sender']} dir="auto">
              {sender}
            </span>
            {conversation.interactions > 1 && <span className={styles['number']}>{conversation.interactions}</span>}
            <RelativeTime at={lastAt} className={styles['time']} />
          </span>
          <span className={styles['line']}>
            <Kind kind={kind} />
            <span className={styles['subject']} dir="auto">
              {subject}
            </span>
            {attachments && (
              <IconPaperclip className={styles['mark']} size={14} stroke={1.7} aria-label={inboxText.hasAttachments} />
            )}
            {outgoing !== null && <Outgoing state={outgoing} />}
            <ComplaintInRow conversation={conversation} />
            {state === 'open' && <TurnMark turn={conversation.turn} />}
          </span>
          <span className={styles['line']}>
            <span className={styles['preview']} dir="auto">
              {lastDirection === 'outbound' && `${inboxText.you} `}
              {preview}
            </span>
            <TagsInRow tags={tags} />
            {state !== 'open' && (
              <span className={styles['state']}>{state === 'done' ? inboxText.stateDone : inboxText.stateWaiting}</span>
            )}
            <SnoozedMark conversation={conversation} />
            <AnswerDue conversation={conversation} />
            {account !== null && account !== subject && <span className={styles['account']}>{account}</span>}
          </span>
        </span>
      </a>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={ticked}
          onChange={() => undefined}
          onClick={(event) => onTick(id, event.shiftKey)}
          aria-label={inboxText.select(sender)}
        />
      </label>
    </div>
  );

  // A click with a modifier ticks the row, as in a file list; only a plain one opens it.
  function tickInstead(event: MouseEvent): void {
    if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    onTick(id, event.shiftKey);
  }
});

/** What came in, where it is more than a message. */
function Kind({ kind }: Pick<Conversation, 'kind'>) {
  const Mark = kinds[kind];
  return Mark && <Mark className={styles['mark']} size={15} stroke={1.7} aria-label={inboxText.kinds[kind]} />;
}

function Outgoing({ state }: Readonly<{ state: Outgoing }>) {
  const Mark = marks[state];
  if (!Mark) return <span className={styles['draft']}>{inboxText.outgoing[state]}</span>;
  return (
    <Mark
      className={styles['mark']}
      data-outgoing={state}
      size={15}
      stroke={1.8}
      aria-label={inboxText.outgoing[state]}
    />
  );
}

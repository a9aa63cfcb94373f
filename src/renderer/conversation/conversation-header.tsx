import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCheck,
  IconClockPause,
  IconLayoutSidebarRight,
  IconLayoutSidebarRightFilled,
  IconMail,
  IconMailOpened,
  IconTag,
} from '@tabler/icons-react';
import type { ShownInteraction } from '#shared/contract/inbox';
import type { Conversation } from '#shared/domain/conversation';
import { SnoozedMark, TagList } from '../becoming/index.ts';
import { AnswerDue } from '../service-hours/index.ts';
import { becomingText } from '../text/becoming.ts';
import { conversationText } from '../text/conversation.ts';
import { withoutSubject } from '../text/channel-names.ts';
import { ConversationMenu } from './conversation-menu.tsx';
import styles from './conversation.module.css';
import { partyName } from '../message/index.ts';
import { AudienceMark, readersOf } from '../ui/index.ts';

type Props = Readonly<{
  conversation: Conversation;
  /** What was said last, as far as it is known: who could read it. */
  said: ShownInteraction | null;
  busy: boolean;
  panelShown: boolean;
  onDone: () => void;
  onLater: () => void;
  onTag: () => void;
  onUnread: () => void;
  onPanel: () => void;
  onPutRight: () => void;
}>;

/** What the conversation is about, and what can be done with it as a whole. */
export function ConversationHeader({ conversation, said, busy, panelShown, ...on }: Props) {
  const { onDone, onLater, onTag, onUnread, onPanel, onPutRight } = on;
  const { subject, state, unread, interactions, tags, turn, snoozedUntil } = conversation;
  const snoozed = snoozedUntil !== null && snoozedUntil > Date.now();
  const done = state === 'done';
  const panel = panelShown ? conversationText.hideCustomer : conversationText.showCustomer;
  const read = unread > 0 ? conversationText.markRead : conversationText.markUnread;
  return (
    <header className={styles['header']}>
      <div className={styles['headerWords']}>
        <h2 className={styles['subject']} dir="auto" title={subject ?? undefined}>
          {subject ?? withoutSubject(conversation.channel)}
        </h2>
        <p className={styles['people']}>
          <span dir="auto">{partyName(conversation.with)}</span>
          {state === 'open' && !snoozed && <span>{becomingText.turns[turn]}</span>}
          {state === 'waiting' && <span>{becomingText.untilAnswer}</span>}
          <SnoozedMark conversation={conversation} />
          <AnswerDue conversation={conversation} />
          <span>{conversationText.messages(interactions)}</span>
        </p>
        <TagList tags={tags} />
      </div>
      <p className={styles['readers']} title={said ? readersOf(said) : undefined}>
        {said && (
          <>
            <AudienceMark visibility={said.visibility} />
            <span dir="auto">{readersOf(said)}</span>
          </>
        )}
      </p>
      <div className={styles['actions']}>
        <Button
          size="compact-md"
          variant={done ? 'default' : 'light'}
          disabled={busy}
          leftSection={done ? <IconArrowBackUp size={16} stroke={1.8} /> : <IconCheck size={16} stroke={1.8} />}
          onClick={onDone}
          aria-keyshortcuts="e"
        >
          {done ? conversationText.reopen : conversationText.markDone}
        </Button>
        <Tooltip label={`${becomingText.later} (h)`}>
          <ActionIcon size="lg" aria-label={becomingText.later} aria-keyshortcuts="h" disabled={busy} onClick={onLater}>
            <IconClockPause size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${becomingText.addTag} (t)`}>
          <ActionIcon size="lg" aria-label={becomingText.addTag} aria-keyshortcuts="t" disabled={busy} onClick={onTag}>
            <IconTag size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${read} (u)`}>
          <ActionIcon size="lg" aria-label={read} aria-keyshortcuts="u" disabled={busy} onClick={onUnread}>
            {unread > 0 ? <IconMailOpened size={18} stroke={1.6} /> : <IconMail size={18} stroke={1.6} />}
          </ActionIcon>
        </Tooltip>
        <ConversationMenu conversation={conversation} onPutRight={onPutRight} />
        <Tooltip label={`${panel} (i)`}>
          <ActionIcon size="lg" aria-label={panel} aria-pressed={panelShown} aria-keyshortcuts="i" onClick={onPanel}>
            {panelShown ? (
              <IconLayoutSidebarRightFilled size={18} stroke={1.6} />
            ) : (
              <IconLayoutSidebarRight size={18} stroke={1.6} />
            )}
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
}

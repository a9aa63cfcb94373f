import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ShownInteraction } from '#shared/contract/inbox';
import type { Conversation } from '#shared/domain/conversation';
import { queries } from '../core/queries.ts';
import { noShortcuts, useShortcuts } from '../core/use-shortcuts.ts';
import { composerText } from '../text/composer.ts';
import styles from './composer.module.css';
import { ReplyForm } from './reply-form.tsx';
import { useDraft } from './use-draft.ts';

/** Under a conversation: a line that invites to reply, or the reply being written. A saved draft is open when one comes back. */
export function Composer({
  conversation,
  answered,
}: Readonly<{ conversation: Conversation; answered: ShownInteraction | null }>) {
  const navigate = useNavigate();
  const draft = useDraft(conversation.id);
  const [asked, setAsked] = useState<'open' | 'folded' | null>(null);
  const accounts = useQuery(queries.accounts.list.queryOptions({ input: {} }));
  const connected = accounts.data === undefined || accounts.data.some(({ id }) => id === conversation.accountId);
  const own = useMemo(() => new Set(accounts.data?.map(({ address }) => address.toLowerCase())), [accounts.data]);
  const written = draft.draft !== undefined && draft.draft.savedAt !== null;
  const open = asked === 'open' || (written && asked !== 'folded');
  // Whoever presses r and types on at once must not have the letters taken for shortcuts while the draft is being read.
  const opening = open && draft.words === undefined && draft.error === null;
  useShortcuts(opening ? noShortcuts : { reply: () => (connected ? setAsked('open') : false) });

  if (!connected) {
    return (
      <div className={styles['folded']}>
        <p className={styles['disconnected']}>{composerText.disconnected}</p>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void navigate({ to: '/settings/{-$section}', params: { section: 'accounts' } })}
        >
          {composerText.connect}
        </Button>
      </div>
    );
  }
  if (!open || !draft.draft || !draft.words) {
    const name = conversation.with.name ?? conversation.with.address;
    return (
      <div className={styles['folded']}>
        <button type="button" className={styles['invite']} onClick={() => setAsked('open')} aria-keyshortcuts="r">
          <IconArrowBackUp size={18} stroke={1.6} aria-hidden="true" />
          {composerText.replyTo(name)}
        </button>
      </div>
    );
  }
  return (
    <ReplyForm
      conversationId={conversation.id}
      draft={draft.draft}
      words={draft.words}
      handle={draft}
      answered={answered}
      own={own}
      focus={asked === 'open'}
      onFold={() => setAsked('folded')}
      onSent={() => setAsked(null)}
    />
  );
}

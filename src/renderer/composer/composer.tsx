import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowBackUpDouble, IconArrowForwardUp } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ShownInteraction } from '#shared/contract/inbox';
import type { AnswerWay } from '#shared/domain/answering';
import type { Conversation } from '#shared/domain/conversation';
import { unpolledChannels } from '#shared/domain/unpolled-channels';
import type { OutboxItem } from '#shared/domain/outbox';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { noShortcuts, useShortcuts } from '../core/use-shortcuts.ts';
import { AnswerThere } from './answer-there.tsx';
import { AnswerReminder } from '../follow-ups/index.ts';
import { composerText } from '../text/composer.ts';
import { AudienceMark, ProblemNote } from '../ui/index.ts';
import styles from './composer.module.css';
import { MailForm } from './mail-form.tsx';
import { othersToAnswer } from './others-to-answer.ts';
import { withRecipients } from './parse-recipients.ts';
import { useDraft } from './use-draft.ts';
import { WindowNote } from './window-note.tsx';
import { useWriting } from './use-writing.ts';

const names = {
  form: composerText.composer,
  field: composerText.text,
  placeholder: composerText.textPlaceholder,
};

/** Whether nothing can be answered from here now: there is no way, or the time for each is over. */
function isShut(ways: readonly AnswerWay[], now: number): boolean {
  return ways.every(({ until }) => until !== null && until < now);
}

type Props = Readonly<{
  conversation: Conversation;
  answered: ShownInteraction | null;
  /** Whether a reply was asked for before there was anything to reply to. */
  replyAsked: boolean;
}>;

/** Under a conversation: a line that invites to reply, or the reply being written. A saved draft is open when one comes back. */
export function Composer({ conversation, answered, replyAsked }: Props) {
  const navigate = useNavigate();
  const draft = useDraft(conversation.id);
  const { forward } = useWriting();
  const [asked, setAsked] = useState<'open' | 'folded' | null>(replyAsked ? 'open' : null);
  const [sent, setSent] = useState<OutboxItem | null>(null);
  const accounts = useQuery(queries.writing.list.queryOptions({ input: {} }));
  const own = useMemo(
    () =>
      new Set(accounts.data?.flatMap(({ address, aliases }) => [address, ...aliases.map((alias) => alias.address)])),
    [accounts.data],
  );
  const connected = draft.draft === undefined || draft.draft.sender !== null;
  const written = draft.draft !== undefined && draft.draft.savedAt !== null;
  const open = asked === 'open' || (written && asked !== 'folded');
  const usual = draft.draft?.ways[0];
  const shut = draft.draft !== undefined && connected && isShut(draft.draft.ways, Date.now());
  const others = draft.words ? othersToAnswer({ answered, own, words: draft.words }) : [];
  const replyAll = (): void => {
    if (draft.words && others.length > 0) draft.change({ cc: withRecipients(draft.words.cc, others) });
    setAsked('open');
  };
  const sending = useMutation({ mutationFn: forward });
  const sendOn = (): void | false => (answered && !sending.isPending ? sending.mutate(answered) : false);
  // Whoever presses r and types on at once must not have the letters taken for shortcuts while the draft is being read.
  const opening = open && draft.words === undefined && draft.error === null;
  useShortcuts(
    opening || (shut && !written)
      ? noShortcuts
      : {
          reply: () => (connected ? setAsked('open') : false),
          replyAll: () => (connected ? replyAll() : false),
          forward: sendOn,
        },
  );

  const unpolled = unpolledChannels.find(({ channel }) => channel === conversation.channel);
  if (!connected && unpolled)
    return <AnswerThere conversation={conversation} answered={answered} closed={null} unpolled={unpolled} />;
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
  if (shut && !written)
    return <AnswerThere conversation={conversation} answered={answered} closed={usual?.until ?? null} />;
  if (!open || !draft.draft || !draft.words) {
    const name = conversation.with.name ?? conversation.with.address;
    return (
      <div className={styles['folded']}>
        {sent && <AnswerReminder item={sent} onClose={() => setSent(null)} />}
        <div className={styles['invitation']}>
          <button type="button" className={styles['invite']} onClick={() => setAsked('open')} aria-keyshortcuts="r">
            <IconArrowBackUp size={18} stroke={1.6} aria-hidden="true" />
            <span>{composerText.replyTo(name)}</span>
            {usual?.visibility === 'public' && <AudienceMark visibility="public" />}
          </button>
          {usual && <WindowNote way={usual} />}
          {others.length > 0 && (
            <Tooltip label={`${composerText.everyone} (a)`}>
              <ActionIcon size="lg" aria-label={composerText.everyone} aria-keyshortcuts="a" onClick={replyAll}>
                <IconArrowBackUpDouble size={18} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          )}
          {answered && (
            <Tooltip label={`${composerText.forwarding} (f)`}>
              <ActionIcon
                size="lg"
                aria-label={composerText.forwarding}
                aria-keyshortcuts="f"
                loading={sending.isPending}
                onClick={sendOn}
              >
                <IconArrowForwardUp size={18} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
        {sending.isError && <ProblemNote>{problemSentence(sending.error)}</ProblemNote>}
      </div>
    );
  }
  return (
    <MailForm
      draft={draft.draft}
      words={draft.words}
      handle={draft}
      answered={answered}
      others={others}
      names={names}
      focus={asked === 'open'}
      onFold={() => setAsked('folded')}
      onSent={(item) => {
        setAsked(null);
        setSent(item);
      }}
      onDiscarded={() => {
        setAsked('folded');
        setSent(null);
      }}
    />
  );
}

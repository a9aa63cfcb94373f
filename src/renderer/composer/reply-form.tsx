import { ActionIcon, Button, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconChevronDown, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ShownInteraction } from '#shared/contract/inbox';
import type { Draft } from '#shared/domain/draft';
import { problemSentence, refusalOf } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { composerText } from '../text/composer.ts';
import styles from './composer.module.css';
import { DraftFiles } from './draft-files.tsx';
import { RecipientsField } from './recipients-field.tsx';
import { SavedMark } from './saved-mark.tsx';
import { useAttaching } from './use-attaching.ts';
import { othersToAnswer } from './others-to-answer.ts';
import { withRecipients } from './parse-recipients.ts';
import type { useDraft, Words } from './use-draft.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useReply } from './use-reply.ts';

type Props = Readonly<{
  conversationId: string;
  draft: Draft;
  words: Words;
  handle: ReturnType<typeof useDraft>;
  /** The message that is answered, if it is known yet. */
  answered: ShownInteraction | null;
  /** The shop's own addresses. */
  own: ReadonlySet<string>;
  focus: boolean;
  onFold: () => void;
  onSent: () => void;
}>;

/** The reply being written. Every word of it is in the core within half a second. */
export function ReplyForm({ conversationId, draft, words, handle, answered, own, focus, onFold, onSent }: Props) {
  const { change, keep, forget, saveState } = handle;
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [showCc, setShowCc] = useState(false);
  const [showSubject, setShowSubject] = useState(false);
  const attaching = useAttaching(conversationId, keep);
  const drop = useFileDrop(attaching.attach);
  const detach = useMutation(queries.drafts.detach.mutationOptions({ onSuccess: keep }));
  const discard = useMutation(queries.drafts.discard.mutationOptions({ onSuccess: onFold }));
  const everyone = othersToAnswer({ answered, own, words });
  const reply = useReply({
    conversationId,
    beforeSending: async () => {
      await attaching.settled();
      await handle.flush();
    },
    onSent: () => {
      forget();
      onSent();
    },
  });
  useShortcuts({
    send: () => reply.send(null),
    close: (event) => (event.target === field.current ? field.current?.blur() : false),
  });
  useEffect(() => {
    if (!focus) return;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [focus]);

  const refused = refusalOf(reply.error);
  const aboutRecipients = refused?.code === 'no-recipient';
  const problem = reply.error ?? discard.error ?? detach.error;
  const ccShown = showCc || words.cc.length > 0;
  return (
    <form
      className={styles['form']}
      aria-label={composerText.composer}
      data-dropping={drop.over}
      {...drop.handlers}
      onSubmit={(event) => event.preventDefault()}
    >
      {drop.over && <div className={styles['drop']}>{composerText.dropHere}</div>}
      <div className={styles['row']}>
        <RecipientsField
          label={composerText.to}
          parties={words.to}
          error={aboutRecipients ? problemSentence(reply.error) : null}
          onChange={(to) => change({ to })}
        />
        <div className={styles['rowActions']}>
          {everyone.length > 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => change({ cc: withRecipients(words.cc, everyone) })}
            >
              {composerText.everyone}
            </Button>
          )}
          {!ccShown && (
            <Button size="compact-xs" variant="subtle" onClick={() => setShowCc(true)} aria-label={composerText.addCc}>
              {composerText.cc}
            </Button>
          )}
          {!showSubject && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => setShowSubject(true)}
              aria-label={composerText.changeSubject}
            >
              {composerText.subject}
            </Button>
          )}
          <Tooltip label={composerText.fold}>
            <ActionIcon aria-label={composerText.fold} onClick={onFold}>
              <IconChevronDown size={16} />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
      {ccShown && <RecipientsField label={composerText.cc} parties={words.cc} onChange={(cc) => change({ cc })} />}
      {showSubject && (
        <div className={styles['recipients']}>
          <label htmlFor="reply-subject" className={styles['label']}>
            {composerText.subject}
          </label>
          <TextInput
            id="reply-subject"
            className={styles['pills'] ?? ''}
            variant="unstyled"
            size="xs"
            maxLength={998}
            value={words.subject}
            onChange={(event) => change({ subject: event.currentTarget.value })}
          />
        </div>
      )}
      <Textarea
        ref={field}
        className={styles['text'] ?? ''}
        variant="unstyled"
        aria-label={composerText.text}
        placeholder={composerText.textPlaceholder}
        autosize
        minRows={4}
        maxRows={14}
        dir="auto"
        value={words.text}
        error={refused?.code === 'nothing-to-send' ? problemSentence(reply.error) : null}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onBlur={() => void handle.flush().catch(() => undefined)}
        onPaste={drop.onPaste}
      />
      <DraftFiles
        files={draft.attachments}
        uploading={attaching.uploading}
        onRemove={(attachment) => detach.mutate({ id: conversationId, attachment })}
        onDismiss={attaching.dismiss}
      />
      {problem != null && !aboutRecipients && refused?.code !== 'nothing-to-send' && (
        <p className={styles['problem']} role="alert">
          {problemSentence(problem)}
        </p>
      )}
      <div className={styles['foot']}>
        <Button loading={reply.isPending} onClick={() => reply.send(null)} aria-keyshortcuts="Control+Enter Meta+Enter">
          {composerText.send}
        </Button>
        <Button variant="default" disabled={reply.isPending} onClick={() => reply.send('done')}>
          {composerText.sendAndDone}
        </Button>
        <Tooltip label={composerText.attach}>
          <ActionIcon size="lg" aria-label={composerText.attach} onClick={() => picker.current?.click()}>
            <IconPaperclip size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={composerText.attach}
          onChange={(event) => {
            attaching.attach([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <SavedMark state={saveState} saved={draft.savedAt !== null} />
        <Tooltip label={composerText.discard}>
          <ActionIcon
            size="lg"
            aria-label={composerText.discard}
            disabled={discard.isPending}
            onClick={() => {
              forget();
              discard.mutate({ id: conversationId });
            }}
          >
            <IconTrash size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
    </form>
  );
}

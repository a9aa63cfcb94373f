import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPaperclip, IconTrash, IconTypography } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { type AnswerWay, isTooLong } from '#shared/domain/answering';
import type { Until } from '../becoming/index.ts';
import { useShortcuts } from '../core/use-shortcuts.ts';
import { composerText } from '../text/composer.ts';
import styles from './form-foot.module.css';
import type { SaveState } from './draft-saver.ts';
import { LengthLeft } from './length-left.tsx';
import { SavedMark } from './saved-mark.tsx';
import { SendAndSnooze } from './send-and-snooze.tsx';
import { SendLater } from './send-later.tsx';
import type { Departure } from './use-sending.ts';

type Props = Readonly<{
  /** Whether it answers in a conversation, which can then be done. */
  answer: boolean;
  busy: boolean;
  saving: Readonly<{ state: SaveState; saved: boolean }>;
  formatting: boolean;
  way: AnswerWay;
  text: string;
  /** What sending is called, by what there is to send. */
  sendWords: string;
  /** What stands beside whoever writes. */
  beside: ReactNode;
  onSend: (departure: Departure) => void;
  onFiles: (files: readonly File[]) => void;
  onFormatting: () => void;
  onDiscard: () => void;
}>;

/** What can be done with the mail as a whole. */
export function FormFoot({ answer, busy, saving, formatting, way, text, sendWords, beside, ...on }: Props) {
  const { onSend, onFiles, onFormatting, onDiscard } = on;
  const closed = isTooLong(text, way) || (way.until !== null && way.until < Date.now());
  const sendAndDone = (): void => onSend({ sendAt: null, thenState: 'done' });
  const sendAndSnooze = (until: Until): void =>
    onSend({
      sendAt: null,
      ...(until === 'answer' ? { thenState: 'waiting' } : { thenState: null, thenUntil: until }),
    });
  useShortcuts({ sendAndDone: () => (answer && !busy && !closed ? sendAndDone() : false) });
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className={styles['foot']}>
      <Button
        loading={busy}
        disabled={closed}
        onClick={() => onSend({ sendAt: null, thenState: null })}
        aria-keyshortcuts="Control+Enter Meta+Enter"
      >
        {sendWords}
      </Button>
      {answer && (
        <>
          <Button
            variant="default"
            disabled={busy || closed}
            onClick={sendAndDone}
            title={composerText.sendAndDoneKeys}
            aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
          >
            {composerText.sendAndDone}
          </Button>
          <SendAndSnooze disabled={busy || closed} onSend={sendAndSnooze} />
        </>
      )}
      <SendLater disabled={busy || closed} onSend={(sendAt) => onSend({ sendAt, thenState: null })} />
      {way.attachments && (
        <Tooltip label={composerText.attach}>
          <ActionIcon size="lg" aria-label={composerText.attach} onClick={() => picker.current?.click()}>
            <IconPaperclip size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={composerText.attach}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      {way.formatted && (
        <Tooltip label={composerText.format}>
          <ActionIcon size="lg" aria-label={composerText.format} aria-pressed={formatting} onClick={onFormatting}>
            <IconTypography size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
      {beside}
      <LengthLeft way={way} text={text} />
      <SavedMark state={saving.state} saved={saving.saved} />
      <Tooltip label={composerText.discard}>
        <ActionIcon size="lg" aria-label={composerText.discard} onClick={onDiscard}>
          <IconTrash size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconPhotoOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ShownInteraction } from '#shared/contract/inbox';
import { conversationText } from '../text/conversation.ts';
import { MailFrame } from '../ui/index.ts';
import { Attachments } from './attachments.tsx';
import { earlierText } from './earlier-text.ts';
import styles from './message.module.css';
import { PlainText } from './plain-text.tsx';

type Props = Readonly<{ message: ShownInteraction; plain: boolean; sender: string }>;

/** What a message says: its HTML in a safe frame, or its text; what was quoted is folded away; then its files. */
export function MessageBody({ message, plain, sender }: Props) {
  const [quote, setQuote] = useState(false);
  const [remoteImages, setRemoteImages] = useState(false);
  const [about, setAbout] = useState({ remoteImages: 0, hasQuote: false });
  const { html } = message;
  const formatted = html !== null && !plain;
  const texts = useMemo(() => earlierText(message.text, message.newText), [message.text, message.newText]);
  const attached = useMemo(
    () =>
      new Map(
        message.attachments.flatMap(({ contentId }, index) =>
          contentId === null ? [] : [[contentId, `${location.origin}${message.paths[index] ?? ''}`] as const],
        ),
      ),
    [message.attachments, message.paths],
  );
  const inPlace = useMemo(
    () => new Set(formatted ? [...attached.keys()].filter((contentId) => html.includes(contentId)) : []),
    [formatted, attached, html],
  );
  const hasEarlier = formatted ? about.hasQuote : texts.earlier !== '';
  return (
    <div className={styles['body']}>
      {formatted && about.remoteImages > 0 && !remoteImages && (
        <div className={styles['blocked']}>
          <IconPhotoOff size={16} stroke={1.6} aria-hidden="true" />
          <span>{conversationText.imagesBlocked(about.remoteImages)}</span>
          <Button size="compact-xs" variant="default" onClick={() => setRemoteImages(true)}>
            {conversationText.showImages}
          </Button>
        </div>
      )}
      {formatted && (
        <MailFrame
          title={conversationText.formattedMessage(sender)}
          html={html}
          attached={attached}
          remoteImages={remoteImages}
          quote={quote}
          onRead={setAbout}
        />
      )}
      {!formatted && texts.written !== '' && <PlainText text={texts.written} />}
      {!formatted && texts.written === '' && <p className={styles['noText']}>{conversationText.noText}</p>}
      {hasEarlier && (
        <Button
          className={styles['earlier'] ?? ''}
          size="compact-xs"
          variant="default"
          aria-expanded={quote}
          onClick={() => setQuote(!quote)}
        >
          {quote ? conversationText.hideEarlierText : conversationText.showEarlierText}
        </Button>
      )}
      {!formatted && quote && <PlainText text={texts.earlier} quiet />}
      <Attachments message={message} hiddenContentIds={inPlace} />
    </div>
  );
}

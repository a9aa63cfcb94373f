import { Button } from '@mantine/core';
import { IconPhotoOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { conversationText } from '../text/conversation.ts';
import { messageText } from '../text/message.ts';
import { MailFrame } from '../ui/index.ts';
import { earlierText } from './earlier-text.ts';
import { FoldButton } from './fold-button.tsx';
import styles from './message.module.css';
import { PlainText } from './plain-text.tsx';

type Props = Readonly<{
  html: string | null;
  text: string;
  /** The new words; what else the message holds is folded away. Null shows it as it came. */
  newText: string | null;
  sender: string;
  /** Content-ID → address, for images that came with the message. */
  attached: ReadonlyMap<string, string>;
}>;

const fold = { show: conversationText.showEarlierText, hide: conversationText.hideEarlierText };
const original = { show: messageText.showOriginal, hide: messageText.hideOriginal };

/** The words of a message: its HTML in a safe frame, or its text. */
export function MessageWords({ html, ...rest }: Props) {
  return html === null ? <Plain {...rest} /> : <Formatted html={html} {...rest} />;
}

function Formatted({ html, newText, sender, attached }: Omit<Props, 'html' | 'text'> & Readonly<{ html: string }>) {
  const [remoteImages, setRemoteImages] = useState(false);
  const [about, setAbout] = useState({ remoteImages: 0 });
  return (
    <>
      {about.remoteImages > 0 && !remoteImages && (
        <div className={styles['blocked']}>
          <IconPhotoOff size={16} stroke={1.6} aria-hidden="true" />
          <span>{conversationText.imagesBlocked(about.remoteImages)}</span>
          <Button size="compact-xs" variant="default" onClick={() => setRemoteImages(true)}>
            {conversationText.showImages}
          </Button>
        </div>
      )}
      <MailFrame
        title={conversationText.formattedMessage(sender)}
        html={html}
        attached={attached}
        remoteImages={remoteImages}
        written={newText}
        fold={fold}
        onRead={setAbout}
      />
    </>
  );
}

function Plain({ text, newText }: Pick<Props, 'text' | 'newText'>) {
  const [unfolded, setUnfolded] = useState(false);
  const { written, signature, earlier } = useMemo(() => earlierText(text, newText ?? text), [text, newText]);
  if (written === '') return <p className={styles['noText']}>{conversationText.noText}</p>;
  return (
    <>
      <PlainText text={written} />
      {signature !== '' && <PlainText text={signature} look="signature" />}
      {earlier !== '' && <FoldButton shown={unfolded} words={fold} onToggle={() => setUnfolded(!unfolded)} />}
      {unfolded && <PlainText text={earlier} look="earlier" />}
    </>
  );
}

/** The mail as it came, behind a button, for messages that are shown in another form. */
export function OriginalWords(props: Omit<Props, 'newText'>) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <FoldButton shown={shown} words={original} onToggle={() => setShown(!shown)} />
      {shown && (
        <div className={styles['original']}>
          <MessageWords {...props} newText={null} />
        </div>
      )}
    </>
  );
}

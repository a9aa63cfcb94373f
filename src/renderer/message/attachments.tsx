import { Tooltip } from '@mantine/core';
import { IconDownload, type Icon } from '@tabler/icons-react';
import type { ShownInteraction } from '#shared/contract/inbox';
import type { Attachment } from '#shared/domain/interaction';
import { conversationText } from '../text/conversation.ts';
import { messageText } from '../text/message.ts';
import { byteWords } from '../ui/index.ts';
import styles from './attachments.module.css';
import { iconFor, opensHere, showsAsPicture } from './media.ts';

type Props = Readonly<{ message: ShownInteraction; hiddenContentIds: ReadonlySet<string> }>;

/** The files that came with a message, without those its HTML shows in place. */
export function Attachments({ message, hiddenContentIds }: Props) {
  const files = message.attachments.flatMap((attachment, index) => {
    const path = message.paths[index];
    // Without an id an inline file is no picture to be shown: its words are read already, or it is a signature.
    const shownInPlace = attachment.contentId === null ? attachment.inline : hiddenContentIds.has(attachment.contentId);
    return path === undefined || shownInPlace ? [] : [{ ...attachment, path }];
  });
  if (files.length === 0) return null;
  return (
    <ul className={styles['files']} aria-label={conversationText.attachments(files.length)}>
      {files.map(({ name, mediaType, bytes, sha256, path }) => {
        const Symbol = iconFor(mediaType);
        if (sha256 === '') return <NotKept key={path} Symbol={Symbol} name={name} bytes={bytes} />;
        const target = opensHere(mediaType) ? { target: '_blank', rel: 'noopener noreferrer' } : { download: name };
        return (
          <li key={path} className={styles['file']}>
            <a className={styles['open']} href={path} title={name} {...target}>
              <span className={styles['picture']}>
                {showsAsPicture(mediaType) ? (
                  <img src={path} alt="" loading="lazy" width={40} height={40} />
                ) : (
                  <Symbol size={22} stroke={1.4} aria-hidden="true" />
                )}
              </span>
              <span className={styles['name']}>
                <span className={styles['stem']} dir="auto">
                  {name}
                </span>
                <span className={styles['size']}>{byteWords(bytes)}</span>
              </span>
            </a>
            <Tooltip label={conversationText.download(name)}>
              <a
                className={styles['download']}
                href={path}
                download={name}
                aria-label={conversationText.download(name)}
              >
                <IconDownload size={16} stroke={1.7} aria-hidden="true" />
              </a>
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}

/** A file that is too large to be kept here, and stays on the mail server. */
function NotKept({ Symbol, name, bytes }: Pick<Attachment, 'name' | 'bytes'> & Readonly<{ Symbol: Icon }>) {
  return (
    <li className={styles['file']} title={name}>
      <span className={styles['open']}>
        <span className={styles['picture']}>
          <Symbol size={22} stroke={1.4} aria-hidden="true" />
        </span>
        <span className={styles['name']}>
          <span className={styles['stem']} dir="auto">
            {name}
          </span>
          <span className={styles['size']}>{messageText.notKept(byteWords(bytes))}</span>
        </span>
      </span>
    </li>
  );
}

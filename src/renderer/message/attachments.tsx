import { Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ShownInteraction } from '#shared/contract/inbox';
import { fileName } from '#shared/domain/file-name';
import { conversationText } from '../text/conversation.ts';
import { byteWords } from '../ui/index.ts';
import styles from './attachments.module.css';
import { FileInMailbox } from './file-in-mailbox.tsx';
import { iconFor, opensHere, showsAsPicture } from './media.ts';

type Props = Readonly<{ message: ShownInteraction; hiddenContentIds: ReadonlySet<string> }>;

/** The files that came with a message, without those its HTML shows in place. */
export function Attachments({ message, hiddenContentIds }: Props) {
  const files = message.attachments.flatMap((attachment, index) => {
    const path = message.paths[index];
    // Without an id an inline file is no picture to be shown: its words are read already, or it is a signature.
    const shownInPlace = attachment.contentId === null ? attachment.inline : hiddenContentIds.has(attachment.contentId);
    return path === undefined || shownInPlace ? [] : [{ ...attachment, path, index }];
  });
  if (files.length === 0) return null;
  return (
    <ul className={styles['files']} aria-label={conversationText.attachments(files.length)}>
      {files.map(({ mediaType, bytes, sha256, path, index, ...given }) => {
        const name = fileName({ name: given.name, mediaType }, index);
        const Symbol = iconFor(mediaType);
        const file = { messageId: message.id, index, Symbol, name, bytes };
        if (sha256 === '') return <FileInMailbox key={path} {...file} />;
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

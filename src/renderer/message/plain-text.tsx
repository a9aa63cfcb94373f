import { linksInText } from './links-in-text.ts';
import styles from './message.module.css';

type Props = Readonly<{ text: string; look?: 'new' | 'signature' | 'earlier' }>;

/** Plain text as it was written, with its addresses to click. */
export function PlainText({ text, look = 'new' }: Props) {
  return (
    <div className={styles['text']} data-look={look} dir="auto">
      {linksInText(text).map(({ text: words, href }, index) =>
        href === null ? (
          words
        ) : (
          <a key={index} href={href} target="_blank" rel="noopener noreferrer nofollow" title={href}>
            {words}
          </a>
        ),
      )}
    </div>
  );
}

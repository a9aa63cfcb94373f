import { linksInText } from './links-in-text.ts';
import styles from './message.module.css';

/** Plain text as it was written, with its addresses to click. */
export function PlainText({ text, quiet = false }: Readonly<{ text: string; quiet?: boolean }>) {
  return (
    <div className={styles['text']} data-quiet={quiet} dir="auto">
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

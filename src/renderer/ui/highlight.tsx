import { markedParts } from './marked-parts.ts';
import styles from './highlight.module.css';

/** A snippet in which the matching words stand between U+E000 and U+E001. */
export function Highlight({ snippet }: Readonly<{ snippet: string }>) {
  return (
    <>
      {markedParts(snippet).map(({ text, marked }, index) =>
        marked ? (
          <mark key={index} className={styles['mark']}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import styles from './message.module.css';

type Props = Readonly<{ shown: boolean; words: Readonly<{ show: string; hide: string }>; onToggle: () => void }>;

/** Shows and hides a part of a message that is seldom read. */
export function FoldButton({ shown, words, onToggle }: Props) {
  return (
    <Button
      className={styles['earlier'] ?? ''}
      size="compact-xs"
      variant="default"
      aria-expanded={shown}
      onClick={onToggle}
    >
      {shown ? words.hide : words.show}
    </Button>
  );
}

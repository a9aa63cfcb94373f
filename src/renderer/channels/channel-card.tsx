import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { Avatar } from '../ui/index.ts';
import styles from './channels.module.css';

type Properties = Readonly<{
  channel: string;
  name: string;
  about: string;
  /** What it can do and asks for, one thing each. */
  marks: readonly string[];
}>;

/** One channel of the gallery: a link to its page. */
export function ChannelCard({ channel, name, about, marks }: Properties) {
  const [title, words] = [useId(), useId()];
  return (
    <Link
      to="/settings/{-$section}"
      params={{ section: `connect-${channel}` }}
      className={styles['card'] ?? ''}
      aria-labelledby={title}
      aria-describedby={words}
    >
      <Avatar name={name} address={channel} size={36} />
      <span className={styles['words']}>
        <span id={title} className={styles['name']}>
          {name}
        </span>
        <span id={words} className={styles['about']}>
          {about}
        </span>
        {marks.length > 0 && <span className={styles['marks']}>{marks.join(' · ')}</span>}
      </span>
    </Link>
  );
}

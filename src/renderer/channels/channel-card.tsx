import { Link } from '@tanstack/react-router';
import { Avatar } from '../ui/index.ts';
import styles from './channels.module.css';

type Properties = Readonly<{
  channel: string;
  name: string;
  about: string;
  /** What it can do and asks for, one thing each. */
  marks: readonly string[];
}>;

/** One channel of the gallery; its name is a link to its page, as wide as the card. */
export function ChannelCard({ channel, name, about, marks }: Properties) {
  return (
    <div className={styles['card']}>
      <Avatar name={name} address={channel} size={36} />
      <div className={styles['words']}>
        <Link to="/settings/{-$section}" params={{ section: `connect-${channel}` }} className={styles['name'] ?? ''}>
          {name}
        </Link>
        <p className={styles['about']}>{about}</p>
        {marks.length > 0 && <p className={styles['marks']}>{marks.join(' · ')}</p>}
      </div>
    </div>
  );
}

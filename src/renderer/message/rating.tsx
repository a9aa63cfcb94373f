import { IconStar, IconStarFilled, IconStarHalfFilled } from '@tabler/icons-react';
import { messageText } from '../text/message.ts';
import styles from './details.module.css';

// Every network whose reviews arrive by mail counts to five.
const best = 5;

/** How somebody rated the shop: stars to see, a number to read. */
export function Rating({ value }: Readonly<{ value: number }>) {
  return (
    <p className={styles['rating']}>
      <span className={styles['stars']} aria-hidden="true">
        {Array.from({ length: best }, (_, index) => {
          const Star = value >= index + 1 ? IconStarFilled : value > index ? IconStarHalfFilled : IconStar;
          return <Star key={index} size={18} stroke={1.4} />;
        })}
      </span>
      {messageText.rating(value, best)}
    </p>
  );
}

import { type AnswerWay, lengthLeft } from '#shared/domain/answering';
import { audienceText } from '../text/audience.ts';
import styles from './length-left.module.css';

/** From this part of the length on, what is left is said. */
const soon = 0.8;

/** How much more the network takes: always where it takes little, elsewhere once it matters. */
export function LengthLeft({ way, text }: Readonly<{ way: AnswerWay; text: string }>) {
  const limit = way.maximumLength;
  const left = lengthLeft(text, way);
  if (limit === null || left === null) return null;
  if (limit.most > 2000 && left > limit.most * (1 - soon)) return null;
  return (
    <span className={styles['left']} data-over={left < 0} role={left < 0 ? 'alert' : undefined}>
      {left < 0 ? audienceText.over(-left) : audienceText.left(left)}
    </span>
  );
}

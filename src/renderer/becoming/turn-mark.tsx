import { IconArrowBackUp, IconHourglass } from '@tabler/icons-react';
import type { ConversationTurn } from '#shared/domain/conversation';
import { becomingText } from '../text/becoming.ts';
import styles from './becoming.module.css';

const marks = { shop: IconArrowBackUp, customer: IconHourglass } as const;

/** Whose turn it is, as a sign; nothing where it is nobody's. */
export function TurnMark({ turn }: Readonly<{ turn: ConversationTurn }>) {
  if (turn === 'nobody') return null;
  const Mark = marks[turn];
  const words = becomingText.turns[turn];
  return (
    <span className={styles['turn']} data-turn={turn} title={words}>
      <Mark size={15} stroke={1.8} aria-hidden="true" />
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

import { Link } from '@tanstack/react-router';
import { todayText } from '../text/today.ts';
import { conversationOf, lineId, type PartName, type TodayLine, type TodayPart } from './lines.ts';
import { TodayLineRow } from './today-line.tsx';
import styles from './today.module.css';
import type { LineAct } from './use-line-acts.ts';

type Properties = Readonly<{
  part: TodayPart;
  asOf: number;
  chosen: string | null;
  actsOf: (line: TodayLine, part: PartName) => readonly LineAct[];
  onOpen: (line: TodayLine) => void;
  onAct: (line: TodayLine, act: LineAct) => void;
}>;

/** One part of Today, with how many there are in all and in which order they stand. */
export function TodaySection({ part, asOf, chosen, actsOf, onOpen, onAct }: Properties) {
  const { name, lines, total } = part;
  return (
    <section className={styles['section']} aria-labelledby={`today-${name}`}>
      <h2 id={`today-${name}`} className={styles['title']}>
        {todayText.parts[name]} <span className={styles['count']}>{todayText.counts[name](total)}</span>
      </h2>
      {todayText.orders[name] !== null && <p className={styles['quiet']}>{todayText.orders[name]}</p>}
      <ul className={styles['list']}>
        {lines.map((line) => (
          <TodayLineRow
            key={lineId(line)}
            line={line}
            asOf={asOf}
            chosen={lineId(line) === chosen}
            acts={actsOf(line, name)}
            onOpen={canOpen(line) ? () => onOpen(line) : null}
            onAct={(act) => onAct(line, act)}
          />
        ))}
      </ul>
      {total > lines.length && name === 'unanswered' && (
        <Link to="/inbox/{-$conversationId}" params={{}} className={styles['all'] ?? ''}>
          {todayText.showInbox(lines.length, total)}
        </Link>
      )}
      {total > lines.length && name !== 'unanswered' && (
        <p className={styles['rest']}>{todayText.shownOf(lines.length, total)}</p>
      )}
    </section>
  );
}

/** Whatever somebody is behind can be looked at. */
function canOpen(line: TodayLine): boolean {
  return conversationOf(line) !== null || line.what === 'follow-up' || line.what === 'complaint';
}

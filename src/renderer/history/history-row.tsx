import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { HistoryAct, HistoryLine } from '#shared/domain/history';
import { historyChanges, historySentence, none } from '#shared/text/history';
import { historyText } from '../text/history.ts';
import { fullDate, RelativeTime } from '../ui/index.ts';
import styles from './history.module.css';

type Properties = Readonly<{ line: HistoryLine; undoing: boolean; onUndo: (line: HistoryLine) => void }>;

/** One line of the history: a sentence, what was different after it, and the way back. */
export function HistoryRow({ line, undoing, onUndo }: Properties) {
  const { at, acts, count, undo } = line;
  const sentence = historySentence(line);
  const rest = count - acts.length;
  return (
    <li className={styles['row']} data-undone={undo === 'taken-back' || undefined}>
      <RelativeTime at={at} className={styles['when']} />
      <div className={styles['words']}>
        <p className={styles['sentence']} dir="auto">
          {sentence}
        </p>
        {acts.map((act) => (
          <ActLines
            key={`${act.entity} ${act.entityId} ${act.kind}`}
            act={act}
            named={act.name !== null && sentence.endsWith(act.name)}
          />
        ))}
        {rest > 0 && <p className={styles['quiet']}>{historyText.more(rest)}</p>}
      </div>
      {undo === 'possible' ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={undoing}
          aria-label={historyText.undoOf(sentence)}
          onClick={() => onUndo(line)}
        >
          {historyText.undo}
        </Button>
      ) : (
        <span className={styles['state']}>{historyText.states[undo]}</span>
      )}
    </li>
  );
}

/** What was done to one thing: whom it is about, and each field before and after. */
function ActLines({ act, named }: Readonly<{ act: HistoryAct; named: boolean }>) {
  const { customerId, customerName, name } = act;
  const changes = historyChanges(act, fullDate);
  return (
    <div className={styles['act']}>
      {!named && name !== null && <p dir="auto">{name}</p>}
      {customerId !== null && customerName !== null && customerName !== name && (
        <Link to="/customers/$customerId" params={{ customerId }} className={styles['customer'] ?? ''}>
          <bdi>{customerName}</bdi>
        </Link>
      )}
      {changes.length > 0 && (
        <ul className={styles['changes']}>
          {changes.map(({ field, before, after }) => (
            <li key={field}>
              <span className={styles['quiet']}>{field}:</span>{' '}
              {before !== none && (
                <>
                  <span className="visually-hidden">{historyText.from} </span>
                  <bdi className={styles['before']}>{before}</bdi>
                  <span aria-hidden="true"> → </span>
                  <span className="visually-hidden">{historyText.to} </span>
                </>
              )}
              <bdi>{after}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

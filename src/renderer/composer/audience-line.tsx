import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShownInteraction } from '#shared/contract/inbox';
import type { AnswerWay } from '#shared/domain/answering';
import type { DraftWords } from '#shared/domain/draft';
import { audienceText } from '../text/audience.ts';
import { AudienceMark, privateReaders, publicReaders } from '../ui/index.ts';
import { AnswerPrice } from './answer-price.tsx';
import styles from './audience-line.module.css';
import { WindowNote } from './window-note.tsx';

type Props = Readonly<{
  way: AnswerWay;
  ways: readonly AnswerWay[];
  words: DraftWords;
  answered: ShownInteraction | null;
  onChoose: (visibility: AnswerWay['visibility']) => void;
  children?: ReactNode;
}>;

/** Above the words: whether everybody or few will read them, who that is, and until when they are taken. */
export function AudienceLine({ way, ways, words, answered, onChoose, children }: Props) {
  const { visibility } = way;
  const readers =
    visibility === 'public' ? publicReaders(answered) : privateReaders(words.to, words.cc.length + words.bcc.length);
  return (
    <div className={styles['line']} data-visibility={visibility} role="group" aria-label={audienceText.who}>
      {ways.length > 1 ? (
        <SegmentedControl
          size="xs"
          aria-label={audienceText.answerIn}
          value={visibility}
          onChange={(chosen) => onChoose(chosen === 'public' ? 'public' : 'private')}
          data={ways.map((one) => ({ value: one.visibility, label: audienceText[one.visibility] }))}
        />
      ) : (
        <AudienceMark visibility={visibility} />
      )}
      <p className={styles['readers']} dir="auto">
        {readers}
      </p>
      {way.once && <p className={styles['until']}>{audienceText.once}</p>}
      <WindowNote way={way} />
      {answered && <AnswerPrice channel={answered.channel} way={way} text={words.text} />}
      {children}
    </div>
  );
}

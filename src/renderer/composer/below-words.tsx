import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconDots, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Draft, DraftWords, WritingStyle } from '#shared/domain/draft';
import { composerText } from '../text/composer.ts';
import styles from './below-words.module.css';

type Props = Readonly<{
  draft: Draft;
  words: DraftWords;
  signature: WritingStyle['signature'];
  onChange: (part: Partial<DraftWords>) => void;
  /** Takes the history up into the words, to be answered part by part. */
  onAnswerBetween: (history: string) => void;
}>;

/** What goes below the words by itself: the signature, and the earlier message, folded. */
export function BelowWords({ draft, words, signature, onChange, onAnswerBetween }: Props) {
  const [shown, setShown] = useState(false);
  const forwarded = draft.forwards !== null;
  const history = forwarded || words.quote ? draft.history : null;
  const signed = words.signature && signature !== null;
  if (!signed && history === null) return null;
  return (
    <div className={styles['below']}>
      {signed && (
        <div className={styles['signature']}>
          <pre dir="auto">{`-- \n${signature.text}`}</pre>
          <Tooltip label={composerText.withoutSignature}>
            <ActionIcon
              size="sm"
              aria-label={composerText.withoutSignature}
              onClick={() => onChange({ signature: false })}
            >
              <IconX size={14} />
            </ActionIcon>
          </Tooltip>
        </div>
      )}
      {history !== null && (
        <>
          <div className={styles['historyLine']}>
            <Tooltip label={shown ? composerText.hideHistory : composerText.showHistory}>
              <ActionIcon
                className={styles['dots'] ?? ''}
                aria-label={composerText.showHistory}
                aria-expanded={shown}
                onClick={() => setShown(!shown)}
              >
                <IconDots size={16} />
              </ActionIcon>
            </Tooltip>
            <span className={styles['historyWords']}>
              {forwarded ? composerText.forwardedBelow : composerText.quotedBelow}
            </span>
            {!forwarded && (
              <>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => {
                    onChange({ quote: false });
                    onAnswerBetween(history);
                  }}
                >
                  {composerText.answerBetween}
                </Button>
                <Tooltip label={composerText.withoutHistory}>
                  <ActionIcon
                    size="sm"
                    aria-label={composerText.withoutHistory}
                    onClick={() => onChange({ quote: false })}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </Tooltip>
              </>
            )}
          </div>
          {shown && (
            <pre className={styles['history']} dir="auto">
              {history}
            </pre>
          )}
        </>
      )}
    </div>
  );
}

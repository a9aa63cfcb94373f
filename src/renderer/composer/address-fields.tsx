import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { AccountWriting, Draft, DraftWords } from '#shared/domain/draft';
import type { Party } from '#shared/domain/interaction';
import { composerText } from '../text/composer.ts';
import styles from './address-fields.module.css';
import { FromField } from './from-field.tsx';
import { withRecipients } from './parse-recipients.ts';
import { RecipientsField } from './recipients-field.tsx';
import { SubjectField } from './subject-field.tsx';

type Props = Readonly<{
  draft: Draft;
  words: DraftWords;
  accounts: readonly AccountWriting[];
  /** Who else received the answered message. */
  everyone: readonly Party[];
  /** Why it could not be sent, when that is about whom it goes to. */
  problem: string | null;
  onChange: (part: Partial<DraftWords>) => void;
  children?: ReactNode;
}>;

/** From whom, to whom, about what. What is rarely needed stays away until it is asked for. */
export function AddressFields({ draft, words, accounts, everyone, problem, onChange, children }: Props) {
  const [asked, setAsked] = useState<ReadonlySet<'cc' | 'bcc' | 'subject'>>(new Set());
  const answer = draft.conversationId !== null;
  const shown = {
    cc: asked.has('cc') || words.cc.length > 0,
    bcc: asked.has('bcc') || words.bcc.length > 0,
    subject: asked.has('subject') || !answer,
  };
  const ask = (name: 'cc' | 'bcc' | 'subject', words: string, label: string) =>
    shown[name] ? null : (
      <Button size="compact-xs" variant="subtle" aria-label={label} onClick={() => setAsked(new Set([...asked, name]))}>
        {words}
      </Button>
    );
  return (
    <>
      <FromField
        accounts={accounts}
        sender={draft.sender}
        chosen={words.from}
        onChange={(from) => onChange({ from })}
      />
      <div className={styles['row']}>
        <RecipientsField
          label={composerText.to}
          parties={words.to}
          error={problem}
          autoFocus={!answer && words.to.length === 0}
          onChange={(to) => onChange({ to })}
        />
        <div className={styles['rowActions']}>
          {everyone.length > 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => onChange({ cc: withRecipients(words.cc, everyone) })}
            >
              {composerText.everyone}
            </Button>
          )}
          {ask('cc', composerText.cc, composerText.addCc)}
          {ask('bcc', composerText.bcc, composerText.addBcc)}
          {ask('subject', composerText.subject, composerText.changeSubject)}
          {children}
        </div>
      </div>
      {shown.cc && <RecipientsField label={composerText.cc} parties={words.cc} onChange={(cc) => onChange({ cc })} />}
      {shown.bcc && (
        <RecipientsField label={composerText.bcc} parties={words.bcc} onChange={(bcc) => onChange({ bcc })} />
      )}
      {shown.subject && <SubjectField value={words.subject} onChange={(subject) => onChange({ subject })} />}
    </>
  );
}

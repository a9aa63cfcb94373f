import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountWriting } from '#shared/domain/draft';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { composerText } from '../text/composer.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './writing-section.module.css';
import { MailEditor, type MailWords } from '../editor/index.ts';
import { parseRecipients, recipientWords } from './parse-recipients.ts';

/** One account's signature and the other addresses it sends from. */
export function AccountWritingForm({ account }: Readonly<{ account: AccountWriting }>) {
  const { accountId, address } = account;
  const [signature, setSignature] = useState<MailWords>(account.signature ?? { text: '', html: null });
  const [typed, setTyped] = useState(account.aliases.map(recipientWords).join(', '));
  const save = useMutation(queries.writing.set.mutationOptions());
  const { parties, rest } = parseRecipients(typed);
  return (
    <section aria-label={address}>
      <h2>{composerText.signatureOf(address)}</h2>
      <div className={styles['signatureField']}>
        <MailEditor
          handle={null}
          label={composerText.signatureOf(address)}
          placeholder={composerText.signature}
          words={signature}
          pathOf={() => ''}
          formatting
          invalid={false}
          onChange={(next) => {
            setSignature(next);
            save.reset();
          }}
          onBlur={() => undefined}
          // A picture in every mail is heavy, and shown as an attachment by many readers.
          onFiles={() => true}
        />
      </div>
      <p className={styles['more']}>{composerText.signatureMore}</p>
      <Textarea
        label={composerText.aliases}
        description={composerText.aliasesMore}
        autosize
        minRows={1}
        maxRows={4}
        value={typed}
        error={rest === '' ? null : composerText.notAnAddress(rest)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          save.reset();
        }}
      />
      {save.isError && <ProblemNote>{problemSentence(save.error)}</ProblemNote>}
      <div className={styles['settingsFoot']}>
        <Button
          variant="default"
          disabled={rest !== ''}
          loading={save.isPending}
          onClick={() =>
            save.mutate({
              accountId,
              aliases: [...parties],
              signature: signature.text.trim() === '' ? null : { text: signature.text, html: signature.html },
            })
          }
        >
          {composerText.saveWriting}
        </Button>
        <span role="status">{save.isSuccess ? composerText.writingSaved : ''}</span>
      </div>
    </section>
  );
}

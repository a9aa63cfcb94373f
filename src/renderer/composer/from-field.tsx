import { Select } from '@mantine/core';
import { useId } from 'react';
import type { AccountWriting, Sender } from '#shared/domain/draft';
import { composerText } from '../text/composer.ts';
import styles from './address-fields.module.css';
import { recipientWords } from './parse-recipients.ts';

type Props = Readonly<{
  accounts: readonly AccountWriting[];
  /** Whom it leaves from as things stand. */
  sender: Sender | null;
  /** What was chosen and may not be saved yet. */
  chosen: string | null;
  onChange: (address: string) => void;
}>;

/** Which of the shop's addresses the mail leaves from; nothing to choose while there is one. */
export function FromField({ accounts, sender, chosen, onChange }: Props) {
  const id = useId();
  const parties = accounts.flatMap(({ address, name, aliases }) => [
    { address, name },
    ...aliases.map((alias) => ({ address: alias.address, name: alias.name ?? name })),
  ]);
  if (parties.length < 2) return null;
  return (
    <div className={styles['recipients']}>
      <label htmlFor={id} className={styles['label']}>
        {composerText.from}
      </label>
      <Select
        id={id}
        className={styles['pills'] ?? ''}
        variant="unstyled"
        size="xs"
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={parties.map((party) => ({ value: party.address, label: recipientWords(party) }))}
        value={chosen ?? sender?.address ?? null}
        onChange={(address) => address !== null && onChange(address)}
      />
    </div>
  );
}

import { ActionIcon, Select, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { PrivateWords } from '#shared/domain/draft';
import type { Party } from '#shared/domain/interaction';
import { audienceText } from '../text/audience.ts';
import { composerText } from '../text/composer.ts';
import { AudienceMark, privateReaders } from '../ui/index.ts';
import styles from './private-part.module.css';

type Props = Readonly<{
  words: PrivateWords;
  reachable: readonly Party[];
  invalid: boolean;
  onChange: (words: PrivateWords | null) => void;
}>;

/** Below words for everybody: what goes to this person alone, by mail, in the same moment. */
export function PrivatePart({ words, reachable, invalid, onChange }: Props) {
  const { to, subject, text } = words;
  return (
    <fieldset className={styles['part']}>
      <legend className={styles['legend']}>{audienceText.privatePart}</legend>
      <div className={styles['head']}>
        <AudienceMark visibility="private" />
        <span className={styles['readers']} dir="auto">
          {privateReaders([to], 0)}
        </span>
        {reachable.length > 1 ? (
          <Select
            size="xs"
            aria-label={audienceText.privateTo}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={reachable.map(({ address }) => address)}
            value={to.address}
            onChange={(address) => address !== null && onChange({ ...words, to: { ...to, address } })}
          />
        ) : (
          <span className={styles['address']}>{to.address}</span>
        )}
        <Tooltip label={audienceText.noPrivatePart}>
          <ActionIcon aria-label={audienceText.noPrivatePart} onClick={() => onChange(null)}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      <TextInput
        size="xs"
        aria-label={composerText.subject}
        placeholder={composerText.subject}
        value={subject}
        maxLength={998}
        onChange={({ currentTarget }) => onChange({ ...words, subject: currentTarget.value })}
      />
      <Textarea
        autosize
        minRows={2}
        maxRows={7}
        aria-label={audienceText.privateWords}
        placeholder={audienceText.privatePlaceholder}
        value={text}
        error={invalid}
        autoFocus={text === ''}
        onChange={({ currentTarget }) => onChange({ ...words, text: currentTarget.value })}
      />
    </fieldset>
  );
}

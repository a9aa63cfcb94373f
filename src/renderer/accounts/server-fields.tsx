import { Button, NativeSelect, NumberInput, Text, TextInput } from '@mantine/core';
import { serverSecurity } from '#shared/domain/account';
import { connectText } from '../text/accounts.ts';
import { type ServerUse, withHost, withSecurity } from './email-form.ts';
import styles from './email-fields.module.css';
import type { EmailFormState } from './use-email-form.ts';

const choices = serverSecurity.options.map((value) => ({ value, label: connectText.securityChoices[value] }));

/** Name, port and security of one of the two servers. */
export function ServerFields({ use, state }: Readonly<{ use: ServerUse; state: EmailFormState }>) {
  const { form, problems, idOf, change } = state;
  const server = form[use];
  return (
    <fieldset className={styles['server']}>
      <legend className={styles['legend']}>{use === 'imap' ? connectText.incoming : connectText.outgoing}</legend>
      <div className={styles['row']}>
        <TextInput
          id={idOf(`${use}.host`)}
          label={connectText.host}
          value={server.host}
          error={problems[`${use}.host`]}
          spellCheck={false}
          autoCapitalize="none"
          onChange={({ currentTarget: { value } }) =>
            change((known) => ({ ...known, [use]: withHost(known[use], value) }), [`${use}.host`])
          }
        />
        <NumberInput
          id={idOf(`${use}.port`)}
          label={connectText.port}
          value={server.port ?? ''}
          error={problems[`${use}.port`]}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          onValueChange={({ floatValue }, { source }) => {
            if (source === 'event')
              change(
                (known) => ({ ...known, [use]: { ...known[use], port: floatValue ?? null, portTyped: true } }),
                [`${use}.port`],
              );
          }}
        />
        <NativeSelect
          id={idOf(`${use}.security`)}
          label={connectText.security}
          value={server.security}
          error={problems[`${use}.security`]}
          data={choices}
          onChange={({ currentTarget: { value } }) =>
            change(
              (known) => ({ ...known, [use]: withSecurity(known[use], use, serverSecurity.parse(value)) }),
              [`${use}.security`, `${use}.port`],
            )
          }
        />
      </div>
      {server.security === 'none' && (
        <Text size="xs" c="var(--signal)">
          {connectText.noSecurity}
        </Text>
      )}
      {server.certificate !== null && (
        <Text size="xs" c="var(--ink-quiet)">
          {connectText.trusted}{' '}
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => change((known) => ({ ...known, [use]: { ...known[use], certificate: null } }))}
          >
            {connectText.forgetTrust}
          </Button>
        </Text>
      )}
    </fieldset>
  );
}

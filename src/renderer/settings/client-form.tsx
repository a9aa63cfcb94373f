import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { SignInProvider } from '#shared/domain/sign-in';
import { useVault, VaultFieldset } from '../accounts/index.ts';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { signInSettingsText } from '../text/sign-in.ts';
import { ProblemNote } from '../ui/index.ts';

type Fields = Readonly<{ clientId: string; clientSecret: string; issuer: string; scopes: string }>;
/** From top to bottom. */
const order = ['issuer', 'clientId', 'clientSecret'] as const satisfies readonly (keyof Fields)[];
type Problems = Readonly<Partial<Record<keyof Fields, string>>>;

/** The owner's own client for one provider. Its secret goes to the keychain and is never shown again. */
export function ClientForm({ provider }: Readonly<{ provider: SignInProvider }>) {
  const { id, own, wantsIssuer, wantsSecret } = provider;
  const prefix = useId();
  const keep = useMutation(queries.signIn.setClient.mutationOptions());
  const [fields, setFields] = useState<Fields>({
    clientId: own?.clientId ?? '',
    clientSecret: '',
    issuer: own?.issuer ?? '',
    scopes: own?.scopes ?? '',
  });
  const vault = useVault();
  const [problems, setProblems] = useState<Problems>({});
  const idOf = (field: keyof Fields): string => `${prefix}-${field}`;
  const write = (part: Partial<Fields>): void => {
    setFields((known) => ({ ...known, ...part }));
    setProblems({});
    keep.reset();
  };

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = problemsOf(fields, provider);
    setProblems(found);
    const [first] = order.filter((field) => found[field]);
    if (first) document.getElementById(idOf(first))?.focus();
    if (first || !(await vault.open())) return;
    const { clientId, clientSecret, issuer, scopes } = fields;
    keep.mutate({
      provider: id,
      client: {
        clientId: clientId.trim(),
        clientSecret: clientSecret.trim() || null,
        issuer: wantsIssuer ? issuer.trim() : null,
        scopes: scopes.trim() || null,
      },
    });
  }

  function forget(): void {
    write({ clientId: '', clientSecret: '', issuer: '', scopes: '' });
    keep.mutate({ provider: id, client: null });
  }

  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="md">
        {wantsIssuer && (
          <TextInput
            id={idOf('issuer')}
            label={signInSettingsText.issuer}
            description={signInSettingsText.issuerHint}
            type="url"
            spellCheck={false}
            value={fields.issuer}
            error={problems.issuer}
            onChange={({ currentTarget }) => write({ issuer: currentTarget.value })}
          />
        )}
        <TextInput
          id={idOf('clientId')}
          label={signInSettingsText.clientId}
          autoComplete="off"
          spellCheck={false}
          value={fields.clientId}
          error={problems.clientId}
          onChange={({ currentTarget }) => write({ clientId: currentTarget.value })}
        />
        {(wantsSecret || wantsIssuer) && (
          <PasswordInput
            id={idOf('clientSecret')}
            label={signInSettingsText.clientSecret}
            description={
              wantsSecret && own ? signInSettingsText.clientSecretHint : signInSettingsText.clientSecretOptional
            }
            autoComplete="off"
            value={fields.clientSecret}
            error={problems.clientSecret}
            visibilityToggleButtonProps={{ 'aria-label': signInSettingsText.show }}
            onChange={({ currentTarget }) => write({ clientSecret: currentTarget.value })}
          />
        )}
        {wantsIssuer && (
          <TextInput
            label={signInSettingsText.scopes}
            description={signInSettingsText.scopesHint}
            spellCheck={false}
            value={fields.scopes}
            onChange={({ currentTarget }) => write({ scopes: currentTarget.value })}
          />
        )}
        <VaultFieldset vault={vault} />
        {keep.error && <ProblemNote>{problemSentence(keep.error)}</ProblemNote>}
        <Group gap="sm">
          <Button type="submit" loading={keep.isPending}>
            {signInSettingsText.save}
          </Button>
          {own && (
            <Button variant="subtle" onClick={forget}>
              {signInSettingsText.forget}
            </Button>
          )}
          <span role="status">{keep.data?.own ? signInSettingsText.saved : ''}</span>
        </Group>
      </Stack>
    </form>
  );
}

function problemsOf(
  { clientId, clientSecret, issuer }: Fields,
  { own, wantsIssuer, wantsSecret }: SignInProvider,
): Problems {
  return {
    ...(clientId.trim() === '' && { clientId: signInSettingsText.clientIdMissing }),
    ...(wantsSecret &&
      clientId.trim() !== own?.clientId &&
      clientSecret.trim() === '' && { clientSecret: signInSettingsText.clientSecretMissing }),
    ...(wantsIssuer && !/^https?:\/\/\S/.test(issuer.trim()) && { issuer: signInSettingsText.issuerInvalid }),
  };
}

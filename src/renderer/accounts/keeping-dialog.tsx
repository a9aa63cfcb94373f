import { Modal, Radio, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usuallyKeptUpTo, type Account } from '#shared/domain/account';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { keepingText } from '../text/accounts.ts';
import { byteWords, ErrorState, ProblemNote } from '../ui/index.ts';
import { FormFoot } from './form-foot.tsx';

type Properties = Readonly<{ account: Account; opened: boolean; onClose: () => void }>;

const choices: readonly (number | null)[] = [5_000_000, 10_000_000, 25_000_000, 100_000_000, null];
const everything = 'everything';

/** Up to which size the files that come with a mailbox's mails are kept here. */
export function KeepingDialog({ account, opened, onClose }: Properties) {
  const settings = useQuery(queries.accounts.settings.queryOptions({ input: { id: account.id }, enabled: opened }));
  return (
    <Modal opened={opened} onClose={onClose} title={keepingText.title(account.address)}>
      {settings.isPending && <Skeleton height={220} />}
      {settings.isError && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && (
        <KeepingForm
          account={account}
          kept={settings.data.keepUpTo === undefined ? usuallyKeptUpTo : settings.data.keepUpTo}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

function KeepingForm({
  account,
  kept,
  onClose,
}: Readonly<{ account: Account; kept: number | null; onClose: () => void }>) {
  const choose = useMutation(queries.accounts.setKeepUpTo.mutationOptions());
  const [chosen, setChosen] = useState(valueOf(kept));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const keepUpTo = chosen === everything ? null : Number(chosen);
        choose.mutate({ id: account.id, keepUpTo }, { onSuccess: onClose });
      }}
    >
      <Stack gap="md">
        <p>{keepingText.lead}</p>
        <Radio.Group value={chosen} onChange={setChosen} aria-label={keepingText.title(account.address)}>
          <Stack gap="xs">
            {choices.map((bytes) => (
              <Radio
                key={valueOf(bytes)}
                value={valueOf(bytes)}
                label={bytes === null ? keepingText.everything : keepingText.upTo(byteWords(bytes))}
              />
            ))}
          </Stack>
        </Radio.Group>
        <p>{keepingText.fromNow}</p>
        {choose.isError && <ProblemNote>{problemSentence(choose.error)}</ProblemNote>}
        <FormFoot words={keepingText.save} pending={choose.isPending} onCancel={onClose} />
      </Stack>
    </form>
  );
}

function valueOf(bytes: number | null): string {
  return bytes === null ? everything : String(bytes);
}

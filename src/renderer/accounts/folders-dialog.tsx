import { Checkbox, Modal, ScrollArea, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account, AccountFolder } from '#shared/domain/account';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { foldersText } from '../text/accounts.ts';
import { ErrorState, ProblemNote } from '../ui/index.ts';
import { folderName, folderNote, inReadingOrder } from './folder-words.ts';
import { FormFoot } from './form-foot.tsx';

type Properties = Readonly<{ account: Account; opened: boolean; onClose: () => void }>;

/** Which folders of a mailbox are read: asked of the server each time, because folders come and go there. */
export function FoldersDialog({ account, opened, onClose }: Properties) {
  const folders = useQuery({
    ...queries.accounts.folders.queryOptions({ input: { id: account.id }, enabled: opened }),
    gcTime: 0,
  });
  return (
    <Modal opened={opened} onClose={onClose} title={foldersText.title(account.address)}>
      {folders.isPending && (
        <div role="status" aria-label={foldersText.loading}>
          <Skeleton height={220} />
        </div>
      )}
      {folders.isError && <ErrorState error={folders.error} onRetry={() => void folders.refetch()} />}
      {folders.data && <FoldersForm account={account} folders={inReadingOrder(folders.data)} onClose={onClose} />}
    </Modal>
  );
}

function FoldersForm({
  account,
  folders,
  onClose,
}: Readonly<{ account: Account; folders: readonly AccountFolder[]; onClose: () => void }>) {
  const choose = useMutation(queries.accounts.chooseFolders.mutationOptions());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(folders.filter((folder) => folder.chosen && !folder.fixed).map(({ path }) => path)),
  );
  const set = (path: string, on: boolean): void =>
    setChosen((before) => new Set([...before].filter((other) => other !== path).concat(on ? path : [])));

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        choose.mutate({ id: account.id, paths: [...chosen] }, { onSuccess: onClose });
      }}
    >
      <Stack gap="md">
        <p>{foldersText.lead}</p>
        <ScrollArea.Autosize mah={320} type="auto">
          <Stack gap="xs" role="group" aria-label={foldersText.title(account.address)}>
            {folders.map((folder) => (
              <Checkbox
                key={folder.path}
                label={folderName(folder)}
                description={folderNote(folder) || undefined}
                checked={folder.fixed || chosen.has(folder.path)}
                disabled={folder.fixed}
                onChange={(event) => set(folder.path, event.currentTarget.checked)}
              />
            ))}
          </Stack>
        </ScrollArea.Autosize>
        {folders.some(({ role, path }) => role === 'all' && chosen.has(path)) && <p>{foldersText.allMail}</p>}
        {choose.isError && <ProblemNote>{problemSentence(choose.error)}</ProblemNote>}
        <FormFoot words={foldersText.save} pending={choose.isPending} onCancel={onClose} />
      </Stack>
    </form>
  );
}

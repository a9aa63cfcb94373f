import { Button, CopyButton, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Customer } from '#shared/domain/customer';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { customerText } from '../text/customers.ts';
import { rightsText } from '../text/rights.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './rights.module.css';

/** Writes everything about a customer into a folder that can be handed to them. */
export function EverythingDialog({ customer, onClose }: Readonly<{ customer: Customer; onClose: () => void }>) {
  const { id: customerId, name } = customer;
  const usual = useQuery({ ...queries.rights.usualFolder.queryOptions({ input: { customerId } }), gcTime: 0 });
  const [typed, setTyped] = useState<string | null>(null);
  const write = useMutation(queries.rights.everything.mutationOptions());
  const folder = typed ?? usual.data?.folder ?? '';
  return (
    <Modal opened onClose={onClose} size="lg" title={rightsText.everythingTitle(name)}>
      {write.data ? (
        <Stack gap="sm" className={styles['words'] ?? ''}>
          <p role="status">{rightsText.written(write.data.files)}</p>
          <p className={styles['file']}>{write.data.folder}</p>
          {write.data.missing > 0 && <p>{rightsText.filesMissing(write.data.missing)}</p>}
          <Group justify="flex-end" gap="xs">
            <CopyButton value={write.data.folder}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? customerText.copied : rightsText.copyFolder}
                </Button>
              )}
            </CopyButton>
            <Button data-autofocus onClick={onClose}>
              {rightsText.done}
            </Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            write.mutate({ customerId, folder: folder.trim() === '' ? null : folder.trim() });
          }}
        >
          <Stack gap="sm" className={styles['words'] ?? ''}>
            <p>{rightsText.everythingWhat(name)}</p>
            <TextInput
              data-autofocus
              label={rightsText.folder}
              value={folder}
              maxLength={4096}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
            {write.isPending && <p role="status">{rightsText.writing}</p>}
            {write.isError && <ProblemNote>{problemSentence(write.error)}</ProblemNote>}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {rightsText.cancel}
              </Button>
              <Button type="submit" loading={write.isPending}>
                {rightsText.write}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

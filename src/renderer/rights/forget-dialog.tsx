import { Button, Checkbox, Group, Loader, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Customer } from '#shared/domain/customer';
import type { HasForgotten, HeldBackup, ToBeForgotten } from '#shared/domain/forgetting';
import { dismissNotice } from '../core/notices.ts';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { rightsText } from '../text/rights.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './rights.module.css';

type Properties = Readonly<{ customer: Customer; onClose: () => void }>;

/** Says what forgetting somebody takes away and what it cannot reach, asks for their name, and forgets them. */
export function ForgetDialog({ customer, onClose }: Properties) {
  const navigate = useNavigate();
  const [done, setDone] = useState<HasForgotten | null>(null);
  const [isBusy, setBusy] = useState(false);
  const look = useQuery({
    ...queries.rights.look.queryOptions({ input: { customerId: customer.id } }),
    enabled: done === null && !isBusy,
    gcTime: 0,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={done === null ? rightsText.forgetTitle(customer.name) : rightsText.forgotten(customer.name)}
      closeOnEscape={!isBusy}
      closeOnClickOutside={!isBusy}
      withCloseButton={!isBusy}
    >
      {done !== null && <Forgotten done={done} onClose={onClose} />}
      {done === null && look.isPending && (
        <Group gap="sm" className={styles['looking'] ?? ''}>
          <Loader size="sm" /> {rightsText.looking}
        </Group>
      )}
      {done === null && look.data && (
        <Asking
          look={look.data}
          onBusy={setBusy}
          onClose={onClose}
          onForgotten={(forgotten) => {
            setDone(forgotten);
            // What it would take back is gone.
            dismissNotice();
            // There is no page of them any more.
            void navigate({ to: '/customers' });
          }}
        />
      )}
      {look.isError && done === null && <ProblemNote>{problemSentence(look.error)}</ProblemNote>}
    </Modal>
  );
}

type AskingProperties = Readonly<{
  look: ToBeForgotten;
  onBusy: (busy: boolean) => void;
  onClose: () => void;
  onForgotten: (done: HasForgotten) => void;
}>;

function Asking({ look, onBusy, onClose, onForgotten }: AskingProperties) {
  const { customerId, name, counts, unsent } = look;
  const [typed, setTyped] = useState('');
  const [quotes, setQuotes] = useState(false);
  const forget = useMutation(queries.rights.forget.mutationOptions());
  const isSure = typed.trim().toLowerCase() === name.trim().toLowerCase();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSure) return;
        onBusy(true);
        forget.mutate(
          { customerId, quotes: quotes ? 'remove' : 'keep' },
          { onSuccess: onForgotten, onSettled: () => onBusy(false) },
        );
      }}
    >
      <Stack gap="sm" className={styles['words'] ?? ''}>
        <p className={styles['warning']}>{rightsText.forgetCannot}</p>
        <h3>{rightsText.goes}</h3>
        <ul>
          {[rightsText.card, ...rightsText.counted(counts), ...(unsent > 0 ? [rightsText.unsent(unsent)] : [])].map(
            (line) => (
              <li key={line}>{line}</li>
            ),
          )}
        </ul>
        <h3>{rightsText.stays}</h3>
        <ul>
          {counts.naming > 0 && <li>{rightsText.naming(counts.naming)}</li>}
          <li>{rightsText.mailbox}</li>
          <li>{rightsText.newContact}</li>
          {look.exportFolders.length > 0 && (
            <li>
              {rightsText.exports} {look.exportFolders.join(', ')}
            </li>
          )}
        </ul>
        <Backups backups={look.backups} />
        {counts.naming > 0 && (
          <Checkbox
            size="sm"
            label={rightsText.namingRemove}
            checked={quotes}
            onChange={({ currentTarget }) => setQuotes(currentTarget.checked)}
          />
        )}
        <TextInput
          label={rightsText.type(name)}
          value={typed}
          autoComplete="off"
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {forget.isPending && <p role="status">{rightsText.forgetting}</p>}
        {forget.isError && <ProblemNote>{problemSentence(forget.error)}</ProblemNote>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" data-autofocus disabled={forget.isPending} onClick={onClose}>
            {rightsText.cancel}
          </Button>
          <Button type="submit" color="red.9" disabled={!isSure} loading={forget.isPending}>
            {rightsText.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Forgotten({ done, onClose }: Readonly<{ done: HasForgotten; onClose: () => void }>) {
  return (
    <Stack gap="sm" className={styles['words'] ?? ''}>
      <p>{rightsText.quoting(done.quoting)}</p>
      <p>{rightsText.mailbox}</p>
      <Backups backups={done.backups} />
      <Group justify="flex-end">
        <Button data-autofocus onClick={onClose}>
          {rightsText.done}
        </Button>
      </Group>
    </Stack>
  );
}

function Backups({ backups }: Readonly<{ backups: readonly HeldBackup[] }>) {
  const lists = [
    { title: rightsText.backups, files: backups.filter(({ holds }) => holds === true) },
    { title: rightsText.backupUnseen, files: backups.filter(({ holds }) => holds === null) },
  ];
  return lists.map(
    ({ title, files }) =>
      files.length > 0 && (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {files.map(({ file }) => (
              <li key={file} className={styles['file']}>
                {file}
              </li>
            ))}
          </ul>
        </div>
      ),
  );
}

import { Button, SegmentedControl, Stack, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { queries } from '../core/queries.ts';
import { importText } from '../text/exchange.ts';
import { ProblemNote } from '../ui/index.ts';
import { ImportProgress } from './import-progress.tsx';
import { ImportReport } from './import-report.tsx';
import { MailFiles } from './mail-files.tsx';
import { type ImportKind, useImport } from './use-import.ts';

const looksLikeAddress = /^[^\s@]+@[^\s@]+$/u;

/** Brings mail files and chats into the log: choosing them, who in them is the shop, progress, and a report. */
export function ImportForm({ onOpenInbox }: Readonly<{ onOpenInbox: () => void }>) {
  const { stage, progress, start, stop, again } = useImport();
  const accounts = useQuery(queries.accounts.list.queryOptions({ input: {} }));
  const [files, setFiles] = useState<readonly File[]>([]);
  const [path, setPath] = useState('');
  const [kind, setKind] = useState<ImportKind>('mail');
  const [me, setMe] = useState('');
  const [typedOwn, setTypedOwn] = useState<readonly string[] | null>(null);
  // What is connected is the shop's own, unless its owner says otherwise.
  const own = typedOwn ?? accounts.data?.map(({ address }) => address) ?? [];
  const wrong = kind === 'mail' && own.some((address) => !looksLikeAddress.test(address));

  if (stage.name === 'done')
    return <ImportReport report={stage.report} onAgain={startOver} onOpenInbox={onOpenInbox} />;
  if (stage.name !== 'choosing') return <ImportProgress stage={stage} progress={progress} onStop={stop} />;

  function startOver(): void {
    setFiles([]);
    setPath('');
    again();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const named = me.trim() === '' ? [] : [me];
    if (!wrong) void start({ kind, files, path, own: kind === 'mail' ? own : named });
  }

  return (
    <form onSubmit={submit} noValidate aria-label={importText.title}>
      <Stack gap="md">
        <SegmentedControl<ImportKind>
          aria-label={importText.what}
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          value={kind}
          onChange={setKind}
          data={(['mail', 'chats'] as const).map((value) => ({ value, label: importText.kinds[value] }))}
        />
        <p>{importText.lead[kind]}</p>
        <MailFiles files={files} kind={kind} onChange={setFiles} />
        <TextInput
          label={importText.path}
          description={importText.pathHint}
          placeholder={importText.pathPlaceholder}
          value={path}
          spellCheck={false}
          autoCapitalize="none"
          onChange={({ currentTarget }) => setPath(currentTarget.value)}
        />
        {kind === 'chats' ? (
          <TextInput
            label={importText.me}
            description={importText.meHint}
            placeholder={importText.mePlaceholder}
            value={me}
            maxLength={200}
            onChange={({ currentTarget }) => setMe(currentTarget.value)}
          />
        ) : (
          <TagsInput
            label={importText.own}
            description={importText.ownHint}
            placeholder={own.length === 0 ? importText.ownPlaceholder : undefined}
            value={[...own]}
            error={wrong && importText.ownInvalid}
            splitChars={[',', ';', ' ']}
            acceptValueOnBlur
            onChange={setTypedOwn}
          />
        )}
        {stage.problem !== null && <ProblemNote>{stage.problem}</ProblemNote>}
        <Button type="submit" style={{ alignSelf: 'flex-start' }}>
          {importText.start}
        </Button>
      </Stack>
    </form>
  );
}

import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { client } from '../core/client.ts';
import { problemSentence } from '../core/problem.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { playbooksText } from '../text/playbooks.ts';
import { ProblemNote } from '../ui/index.ts';

const endings = { json: 'json', markdown: 'md' } as const;

/** Playbooks come from a file and go into one. */
export function PlaybookFiles() {
  const picker = useRef<HTMLInputElement>(null);
  const say = useUndoable();
  const bringIn = useMutation({
    mutationFn: async (file: File) => await client.playbooks.bringIn({ text: await file.text() }),
    onSuccess: (done) => say(playbooksText.broughtIn(done.ids.length), done),
  });
  const takeOut = useMutation({
    mutationFn: async (form: keyof typeof endings) => ({ form, ...(await client.playbooks.takeOut({ form })) }),
    onSuccess: ({ form, text }) => download(`playbooks.${endings[form]}`, text),
  });
  const problem = bringIn.error ?? takeOut.error;
  return (
    <>
      <Button variant="default" loading={bringIn.isPending} onClick={() => picker.current?.click()}>
        {playbooksText.bringIn}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,.md,.markdown,.txt"
        aria-label={playbooksText.bringIn}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) bringIn.mutate(file);
          currentTarget.value = '';
        }}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{playbooksText.takeOut}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => takeOut.mutate('json')}>{playbooksText.takeOutJson}</Menu.Item>
          <Menu.Item onClick={() => takeOut.mutate('markdown')}>{playbooksText.takeOutMarkdown}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {problem && <ProblemNote>{problemSentence(problem)}</ProblemNote>}
    </>
  );
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

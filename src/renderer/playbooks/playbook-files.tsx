import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { client } from '../core/client.ts';
import { problemSentence } from '../core/problem.ts';
import { saveAs } from '../core/save-as.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { playbooksText } from '../text/playbooks.ts';
import { FileButton, ProblemNote } from '../ui/index.ts';

const endings = { json: 'json', markdown: 'md' } as const;

/** Playbooks come from a file and go into one. */
export function PlaybookFiles() {
  const say = useUndoable();
  const bringIn = useMutation({
    mutationFn: async (file: File) => await client.playbooks.bringIn({ text: await file.text() }),
    onSuccess: (done) => say(playbooksText.broughtIn(done.ids.length), done),
  });
  const takeOut = useMutation({
    mutationFn: async (form: keyof typeof endings) => ({ form, ...(await client.playbooks.takeOut({ form })) }),
    onSuccess: ({ form, text }) => saveAs(`playbooks.${endings[form]}`, text),
  });
  const problem = bringIn.error ?? takeOut.error;
  return (
    <>
      <FileButton
        label={playbooksText.bringIn}
        accept=".json,.md,.markdown,.txt"
        busy={bringIn.isPending}
        onFile={(file) => bringIn.mutate(file)}
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

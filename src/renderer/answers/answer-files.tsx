import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { decodeFile } from '#shared/answers/decode-file';
import { client } from '../core/client.ts';
import { problemSentence } from '../core/problem.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { answersText } from '../text/answers.ts';
import { ProblemNote } from '../ui/index.ts';

/** Answers come from a file, of another program, too, and go into one. */
export function AnswerFiles({ canTakeOut }: Readonly<{ canTakeOut: boolean }>) {
  const picker = useRef<HTMLInputElement>(null);
  const say = useUndoable();
  const bringIn = useMutation({
    mutationFn: async (file: File) => {
      const bytes = await file.arrayBuffer();
      const text = decodeFile((charset) => new TextDecoder(charset, { fatal: true }).decode(bytes));
      return await client.answers.import({ text });
    },
    onSuccess: ({ unreadable, ...counts }) =>
      say(answersText.imported({ ...counts, unread: unreadable.length }), counts),
  });
  const takeOut = useMutation({
    mutationFn: async (format: 'json' | 'csv') => ({ format, ...(await client.answers.export({ format })) }),
    onSuccess: ({ format, text }) => download(`answers.${format}`, text),
  });
  const problem = bringIn.error ?? takeOut.error;
  return (
    <>
      <Button variant="default" loading={bringIn.isPending} onClick={() => picker.current?.click()}>
        {answersText.bringIn}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,.csv,.tsv,.txt"
        aria-label={answersText.bringIn}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) bringIn.mutate(file);
          currentTarget.value = '';
        }}
      />
      {canTakeOut && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default">{answersText.takeOut}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => takeOut.mutate('json')}>{answersText.takeOutJson}</Menu.Item>
            <Menu.Item onClick={() => takeOut.mutate('csv')}>{answersText.takeOutCsv}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
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

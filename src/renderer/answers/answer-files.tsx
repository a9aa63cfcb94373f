import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { decodeFile } from '#shared/answers/decode-file';
import { client } from '../core/client.ts';
import { problemSentence } from '../core/problem.ts';
import { saveAs } from '../core/save-as.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { answersText } from '../text/answers.ts';
import { FileButton, ProblemNote } from '../ui/index.ts';

/** Answers come from a file, of another program, too, and go into one. */
export function AnswerFiles({ canTakeOut }: Readonly<{ canTakeOut: boolean }>) {
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
    onSuccess: ({ format, text }) => saveAs(`answers.${format}`, text),
  });
  const problem = bringIn.error ?? takeOut.error;
  return (
    <>
      <FileButton
        label={answersText.bringIn}
        accept=".json,.csv,.tsv,.txt"
        busy={bringIn.isPending}
        onFile={(file) => bringIn.mutate(file)}
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

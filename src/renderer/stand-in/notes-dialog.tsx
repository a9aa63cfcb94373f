import { Button, FileInput, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { largestNotesFile, type StandInLine } from '#shared/domain/stand-in';
import { refusalSentence } from '#shared/text/refusals';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { useUndoable } from '../core/use-undoable.ts';
import { standInPackText } from '../text/stand-in.ts';
import { fullDate, ProblemNote } from '../ui/index.ts';
import styles from './stand-in.module.css';

type Properties = Readonly<{ opened: boolean; onClose: () => void }>;

/** Brings the notes of a stand-in in: first what would be written of them, then writing it. */
export function NotesDialog({ opened, onClose }: Properties) {
  return (
    <Modal opened={opened} onClose={onClose} title={standInPackText.title} size={620} transitionProps={{ duration: 0 }}>
      {opened && <NotesForm onClose={onClose} />}
    </Modal>
  );
}

function NotesForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const say = useUndoable();
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState<string | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const look = useMutation(queries.standIn.look.mutationOptions());
  const bring = useMutation(queries.standIn.bring.mutationOptions());
  const choose = async (chosen: File | null): Promise<void> => {
    setFile(chosen);
    look.reset();
    setTooLarge(chosen !== null && chosen.size > 2 * largestNotesFile);
    if (chosen === null || chosen.size > 2 * largestNotesFile) return;
    const read = await chosen.text();
    setText(read);
    look.mutate({ text: read });
  };
  const write = async (): Promise<void> => {
    if (text === null) return;
    const done = await bring.mutateAsync({ text });
    onClose();
    say(standInPackText.brought(done.written), done);
  };
  const lines = look.data?.lines ?? [];
  const fresh = lines.filter(({ becomes }) => becomes === 'new' || becomes === 'changed').length;
  const error = look.error ?? bring.error;
  return (
    <div className={styles['form']}>
      <FileInput
        data-autofocus
        label={standInPackText.choose}
        description={standInPackText.chooseHint}
        accept=".html,.json,text/html,application/json"
        value={file}
        onChange={(chosen) => void choose(chosen)}
      />
      {tooLarge && <ProblemNote>{refusalSentence('too-large', { detail: '8 MB' })}</ProblemNote>}
      {error !== null && <ProblemNote>{problemSentence(error)}</ProblemNote>}
      {look.data && (
        <>
          <p className={styles['quiet']}>{standInPackText.from(look.data.who, fullDate(look.data.madeAt))}</p>
          {lines.length === 0 && <p>{standInPackText.none}</p>}
          <ul className={styles['lines']}>
            {lines.map((line) => (
              <NoteLine key={line.record} line={line} />
            ))}
          </ul>
          {lines.some(({ done }) => done) && <p className={styles['quiet']}>{standInPackText.ticks}</p>}
        </>
      )}
      <div className={styles['foot']}>
        <Button variant="default" onClick={onClose}>
          {standInPackText.cancel}
        </Button>
        <Button disabled={fresh === 0} loading={bring.isPending || look.isPending} onClick={() => void write()}>
          {look.data && fresh === 0 ? standInPackText.nothingNew : standInPackText.write(fresh)}
        </Button>
      </div>
    </div>
  );
}

/** One note: whom and what it is about, the words, and what becomes of it. */
function NoteLine({ line: { customerName, about, text, done, becomes } }: Readonly<{ line: StandInLine }>) {
  return (
    <li className={styles['line']} data-becomes={becomes}>
      <p className={styles['about']}>
        <strong>
          <bdi>{customerName ?? '–'}</bdi>
        </strong>
        <span className={styles['becomes']}>{standInPackText.becomes[becomes]}</span>
      </p>
      {about !== null && (
        <p className={styles['quiet']} dir="auto">
          {about}
        </p>
      )}
      {text !== '' && (
        <p className={styles['text']} dir="auto">
          {text}
        </p>
      )}
      {done && <p className={styles['done']}>{standInPackText.done}</p>}
    </li>
  );
}

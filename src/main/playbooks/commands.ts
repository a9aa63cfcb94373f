import { newId } from '#main/kernel/ids';
import { required } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import type { Writer } from '#main/storage/open-log';
import { endPlaybook, markStep, startPlaybook, type Starting } from '#main/storage/playbook-cases';
import { listPlaybooks, playbooks } from '#main/storage/playbooks';
import { revise, type Doing } from '#main/storage/revising';
import type { PlaybookWords, StepState } from '#shared/domain/playbook';
import { shippedPlaybook } from '#shared/domain/shipped-playbooks';

export type SavingPlaybook = Readonly<{ id: string | null; words: PlaybookWords }>;
export type MarkingStep = Readonly<{ id: string; step: number; state: StepState | null }>;

/** What the log thread does for playbooks. Each command is a batch of its own, undone by what it answers. */
export function playbookCommands(writer: Writer) {
  const together = <Answer extends object>(work: (by: Doing) => Answer): Answer & Undoable =>
    inBatch(writer, (batch) => work({ actor: 'owner', batch }));
  const save = (id: string, words: PlaybookWords, by: Doing): void => {
    revise(writer, playbooks, { id, to: words, kind: 'set-playbook', ...by });
  };
  return {
    savePlaybook: ({ id, words }: SavingPlaybook): Undoable & Readonly<{ id: string }> =>
      together((by) => {
        if (id !== null) required(playbooks.find(writer, id));
        const saved = id ?? newId(writer.clock.now());
        save(saved, words, by);
        return { id: saved };
      }),
    removePlaybook: ({ id }: { id: string }): Undoable =>
      together((by) => {
        required(playbooks.find(writer, id));
        revise(writer, playbooks, { id, to: null, kind: 'remove-playbook', ...by });
        return {};
      }),
    /** As it came with the program. */
    restorePlaybook: ({ id }: { id: string }): Undoable =>
      together((by) => {
        save(id, required(shippedPlaybook(id)), by);
        return {};
      }),
    /** One of the same name is put into the words of the file. */
    takePlaybooks: ({ all }: { all: readonly PlaybookWords[] }): Undoable & Readonly<{ ids: readonly string[] }> =>
      together((by) => {
        const ids = all.map((words) => {
          const standing = listPlaybooks(writer).find(({ name, removed }) => name === words.name && !removed);
          const id = standing?.id ?? newId(writer.clock.now());
          save(id, words, by);
          return id;
        });
        return { ids: [...new Set(ids)] };
      }),
    startPlaybook: (input: Starting): Undoable & Readonly<{ id: string }> =>
      together((by) => ({ id: startPlaybook(writer, input, by) })),
    markStep: (input: MarkingStep): Undoable =>
      together((by) => {
        markStep(writer, input, by);
        return {};
      }),
    endPlaybook: ({ id }: { id: string }): Undoable =>
      together((by) => {
        endPlaybook(writer, id, by);
        return {};
      }),
  };
}

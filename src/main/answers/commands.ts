import { newId } from '#main/kernel/ids';
import { Refusal, required } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import { answerUses } from '#main/storage/answer-uses';
import { fold } from '#main/storage/customers';
import type { Writer } from '#main/storage/open-log';
import { revise, withChanges } from '#main/storage/revising';
import { listSavedAnswers, savedAnswers } from '#main/storage/saved-answers';
import type { Reader } from '#main/storage/statement';
import type { SavedAnswerFields } from '#shared/domain/saved-answer';
import { draftAnswer, type DraftIn, type Drafted } from './drafting.ts';

export type ChangingAnswer = Readonly<{ id: string }> & {
  readonly [Field in keyof SavedAnswerFields]?: SavedAnswerFields[Field] | undefined;
};
export type UsingAnswer = Readonly<{
  id: string;
  draftId: string;
  conversationId: string | null;
  interactionId: string | null;
}>;

/** What became of the answers of a file. */
export type ImportedAnswers = Readonly<{ added: number; changed: number; same: number }>;

/** What the log thread does for saved answers. Each command is a batch of its own, undone by what it answers. */
export function answerCommands(writer: Writer, draftIn: DraftIn) {
  const put = (id: string, kind: string, to: () => SavedAnswerFields | null): Undoable =>
    inBatch(writer, (batch) => revise(writer, savedAnswers, { id, to: to(), kind, batch }));
  return {
    /** All of them together. Refuses `shortcut-taken`. */
    addAnswers: ({ answers }: { answers: readonly SavedAnswerFields[] }): Undoable & Readonly<{ ids: string[] }> =>
      inBatch(writer, (batch) => ({
        ids: answers.map((to) => {
          const id = newId(writer.clock.now());
          keepShortcutsApart(writer, id, to);
          revise(writer, savedAnswers, { id, to, kind: 'add-answer', batch });
          return id;
        }),
      })),
    changeAnswer: ({ id, ...changes }: ChangingAnswer): Undoable =>
      put(id, 'change-answer', () => {
        const changed = withChanges(required(savedAnswers.find(writer, id)), changes);
        keepShortcutsApart(writer, id, changed);
        return changed;
      }),
    /** What a file says: answers of a new name are added, those of a known one changed; a shortcut that is taken is left out. */
    importAnswers: ({ answers }: { answers: readonly SavedAnswerFields[] }): Undoable & ImportedAnswers =>
      inBatch(writer, (batch) => {
        const counts = { added: 0, changed: 0, same: 0 };
        for (const given of answers) {
          const known = listSavedAnswers(writer).find(({ name }) => fold(name) === fold(given.name));
          const id = known?.id ?? newId(writer.clock.now());
          const free = !isShortcutTaken(writer, id, given.shortcut);
          const to = { ...given, shortcut: free ? given.shortcut : null };
          const revised = revise(writer, savedAnswers, { id, to, kind: known ? 'change-answer' : 'add-answer', batch });
          if (!revised) counts.same += 1;
          else if (known) counts.changed += 1;
          else counts.added += 1;
        }
        return counts;
      }),
    removeAnswer: ({ id }: { id: string }): Undoable =>
      put(id, 'remove-answer', () => {
        required(savedAnswers.find(writer, id));
        return null;
      }),
    /** Counted once for each message it answers, however often it was put in. */
    useAnswer: ({ id, draftId, conversationId, interactionId }: UsingAnswer): void =>
      void inBatch(writer, (batch) => {
        required(savedAnswers.find(writer, id));
        const use = { answerId: id, conversationId, interactionId, usedAt: writer.clock.now() };
        const useId = `${id}:${interactionId ?? draftId}`;
        if (answerUses.find(writer, useId)) return;
        revise(writer, answerUses, { id: useId, to: use, kind: 'use-answer', batch });
      }),
    /** Lays an answer into a conversation as its draft; refuses `draft-written` where words stand already. */
    draftAnswer: (input: { answerId: string; conversationId: string; brief: boolean }): Undoable =>
      inBatch(writer, (batch) => {
        const drafted: Drafted = draftAnswer(writer, draftIn, { ...input, actor: 'owner', batch });
        if (drafted === 'no-answer') throw new Refusal('not-found');
        if (drafted === 'already-written') throw new Refusal('draft-written');
      }),
  };
}

function keepShortcutsApart(reader: Reader, id: string, { shortcut }: SavedAnswerFields): void {
  if (isShortcutTaken(reader, id, shortcut))
    throw new Refusal('shortcut-taken', { detail: shortcut, field: 'shortcut' });
}

function isShortcutTaken(reader: Reader, id: string, shortcut: string | null): boolean {
  if (shortcut === null) return false;
  return listSavedAnswers(reader).some((other) => other.id !== id && fold(other.shortcut ?? '') === fold(shortcut));
}

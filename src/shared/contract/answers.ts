import { z } from 'zod';
import { id } from '#shared/domain/instant';
import { party } from '#shared/domain/interaction';
import {
  answerLanguage,
  answerShortcut,
  answerVariant,
  answerWords,
  savedAnswer,
  shopFact,
} from '#shared/domain/saved-answer';
import { byId, nothing, operation } from './base.ts';

const undoable = z.object({ undo: id });
const name = z.string().trim().min(1).max(120);
const variants = z
  .array(answerVariant)
  .min(1)
  .max(20)
  .refine((list) => new Set(list.map(({ language }) => language)).size === list.length);
const fileFormat = z.enum(['json', 'csv']);

/** Whom words are written to and by whom, as far as that is decided. */
export const answerAbout = z.object({
  conversationId: id.nullable().default(null),
  to: party.nullable().default(null),
  from: party.nullable().default(null),
});

/** Words that are written once and used again. Changes are undone by what they answer (`activity.undo`). */
export const answers = {
  /** All of them, by name. */
  list: operation.input(nothing).output(z.array(savedAnswer)),
  show: operation.input(byId).output(savedAnswer),
  /** Refuses `shortcut-taken`. */
  add: operation
    .input(z.object({ name, shortcut: answerShortcut.nullable().default(null), variants }))
    .output(undoable.extend({ id })),
  /** What is left out stays as it is. Refuses `shortcut-taken`. */
  change: operation
    .input(
      byId.extend({
        name: name.optional(),
        shortcut: answerShortcut.nullable().optional(),
        variants: variants.optional(),
      }),
    )
    .output(undoable),
  remove: operation.input(byId).output(undoable),
  /**
   * An answer as it would be said now: in the customer's language where it has that and `language` names no other, briefly
   * where it has a short form and `brief` asks for it. Variables nobody can fill stay as they are written, and are `gaps`.
   */
  fill: operation
    .input(
      byId.extend({
        about: answerAbout.prefault({}),
        language: answerLanguage.nullable().default(null),
        brief: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        ...answerWords.unwrap().shape,
        language: answerLanguage.nullable(),
        gaps: z.array(z.string()).readonly(),
      }),
    ),
  /** Words to somebody as an answer to anybody: what is theirs becomes its variable. Nothing is saved. */
  generalise: operation
    .input(z.object({ about: answerAbout.prefault({}), ...answerWords.unwrap().shape }))
    .output(z.object({ ...answerWords.unwrap().shape, language: answerLanguage.nullable() })),
  /** It was put into a draft. Counts once for each message that is answered. */
  use: operation
    .input(byId.extend({ draftId: id, conversationId: id.nullable(), interactionId: id.nullable() }))
    .output(nothing),
  /** Lays it into a conversation as its draft, to be read and sent by a person. Refuses `draft-written`. */
  draft: operation.input(byId.extend({ conversationId: id, brief: z.boolean().default(false) })).output(undoable),
  /** Which may fit what a customer said last, the best first. */
  suggest: operation
    .input(z.object({ conversationId: id }))
    .output(z.array(z.object({ id, score: z.number().min(0).max(1) }))),
  /** All of them as a file's text. */
  export: operation.input(z.object({ format: fileFormat })).output(z.object({ text: z.string() })),
  /**
   * Brings in the answers of such a file, or of a table of another program. One of a name that is there already is changed
   * to what the file says. Answers which of the file's answers cannot be read, counted from 1; refuses `file-unreadable`
   * where it holds none at all.
   */
  import: operation.input(z.object({ text: z.string().max(20_000_000) })).output(
    undoable.extend({
      added: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      unreadable: z.array(z.number().int()).readonly(),
    }),
  ),
};

/** What the shop's words have to be right about, and how they are to sound. */
export const shop = {
  /** `hours` are those of the week, where somebody set them, for when no fact says otherwise. */
  show: operation
    .input(z.object({ language: answerLanguage.nullable().default(null) }))
    .output(z.object({ facts: z.array(shopFact), voice: z.string(), hours: z.string().nullable() })),
  /** A usual fact by its key as the id; any other without one is new. */
  setFact: operation
    .input(z.object({ id: id.nullable().default(null), name, text: z.string().max(5000) }))
    .output(undoable.extend({ id })),
  removeFact: operation.input(byId).output(undoable),
  /** All of them, in their new order. */
  orderFacts: operation.input(z.object({ ids: z.array(id).min(1).max(500) })).output(undoable),
  setVoice: operation.input(z.object({ text: z.string().max(5000) })).output(undoable),
};

import { Refusal, required } from '#main/kernel/refusal';
import { inBatch, type Undoable } from '#main/storage/activity';
import {
  findMessage,
  forgetComplaintSigns,
  listLessons,
  markMessage,
  putComplaintSign,
  stateOfMarks,
  unheardSince,
  type HeardMessage,
} from '#main/storage/complaint-marks';
import type { Writer } from '#main/storage/open-log';
import type { Doing } from '#main/storage/revising';
import {
  learn,
  soundsLikeOne,
  teachingWords,
  weighComplaint,
  wholeText,
  type Learned,
} from '#shared/complaint-signs/index';

/** What is older is history, and nobody opens a case for it. */
const recent = 14 * 24 * 3600_000;
/** The newest marks say best what a complaint is in this shop. */
const mostLessons = 1000;
const mostAtOnce = 200;
/** Longest one call holds the log, in milliseconds. */
const longest = 8;

/** What the log thread does to hear complaints in what came in. */
export function hearingCommands(writer: Writer) {
  let known: Readonly<{ of: string; learned: Learned }> | null = null;
  const learned = (of: Readonly<{ count: number; clock: string | null }>): Learned => {
    const name = `${of.count} ${of.clock}`;
    if (known?.of !== name) known = { of: name, learned: learn(listLessons(writer, mostLessons)) };
    return known.learned;
  };
  return {
    /** Weighs what nobody weighed yet, for a few milliseconds; answers which conversations have a new offer and whether there is more. */
    hearComplaints: (): Readonly<{ conversationIds: readonly string[]; more: boolean }> => {
      const until = performance.now() + longest;
      const since = writer.clock.now() - recent;
      const marks = stateOfMarks(writer);
      const due = unheardSince(writer, { since, lessons: marks.count, limit: mostAtOnce });
      if (due.length === 0) return { conversationIds: [], more: false };
      const scale = learned(marks);
      return writer.database
        .transaction(() => {
          const offered = new Set<string>();
          let weighed = 0;
          for (const message of due) {
            const sound = weighComplaint(message, scale);
            putComplaintSign(writer, message.id, { ...sound, lessons: marks.count });
            if (sound.score >= soundsLikeOne) offered.add(message.conversationId);
            weighed += 1;
            if (performance.now() > until) break;
          }
          if (weighed === due.length) forgetComplaintSigns(writer, since);
          return { conversationIds: [...offered], more: weighed < due.length || due.length === mostAtOnce };
        })
        .immediate();
    },
    /** The owner says that a message is a complaint, or is none: remembered for good, and a lesson. */
    markComplaint: ({
      interactionId,
      isComplaint,
    }: Readonly<{ interactionId: string; isComplaint: boolean }>): Undoable =>
      inBatch(writer, (batch) => {
        const message = required(findMessage(writer, interactionId));
        if (message.text.trim() === '') throw new Refusal('invalid-input', { detail: 'the message has no words' });
        teachBy(writer, { message, isComplaint }, { actor: 'owner', batch });
      }),
  };
}

/** What was said of a message teaches by its words. */
export function teachBy(
  writer: Writer,
  { message, isComplaint }: Readonly<{ message: HeardMessage; isComplaint: boolean }>,
  by: Doing,
): void {
  const { id, recordId } = message;
  markMessage(writer, { id, recordId, isComplaint, words: teachingWords(wholeText(message)) }, by);
}

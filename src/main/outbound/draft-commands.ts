import { newId } from '#main/kernel/ids';
import { Refusal } from '#main/kernel/refusal';
import { forgetUpload, listBegun, removeDraft, saveDraft } from '#main/storage/drafts';
import { findInteraction } from '#main/storage/interactions';
import type { Writer } from '#main/storage/open-log';
import { placesServed } from '#main/storage/served';
import { draftWords, type Draft, type DraftContent, type OutgoingAttachment } from '#shared/domain/draft';
import { fileName } from '#shared/domain/file-name';
import type { Attachment, Party } from '#shared/domain/interaction';
import { forwardSubject } from './answer.ts';
import { blank, draftAt, isUntouched, showDraft } from './draft.ts';
import { listSenders } from './senders.ts';

/** What a window says about a draft: what it names changes, the rest stays. */
export type DraftInput = Readonly<{ id: string } & { [Name in keyof DraftContent]?: DraftContent[Name] | undefined }>;

/** What the log thread does for a draft. */
export function draftCommands(writer: Writer) {
  const inOne = <Answer>(work: () => Answer): Answer => writer.database.transaction(work).immediate();
  const write = (id: string, edit: (content: DraftContent) => DraftContent): Draft =>
    inOne(() => {
      const draft = draftAt(writer, id);
      saveDraft(writer, { ...draft, content: edit(draft.content) });
      return showDraft(writer, draft.id);
    });
  return {
    /** Begins a mail that is no answer. Earlier ones that were begun and left without a word go. */
    beginDraft: (input: { to: readonly Party[]; from: string | null; forwards: string | null }): Draft =>
      inOne(() => {
        for (const { id, content } of listBegun(writer)) if (isUntouched(content)) removeDraft(writer, id);
        const id = newId(writer.clock.now());
        const { to, from, forwards } = input;
        // Left as it is, it would leave from another address.
        if (from !== null && !listSenders(writer).some(({ address }) => address === from))
          throw new Refusal('invalid-input', { detail: `${from} is none of the shop’s addresses`, field: 'from' });
        const content = forwards === null ? blank : forwarding(writer, forwards);
        saveDraft(writer, { id, conversationId: null, content: { ...content, to, from } });
        return showDraft(writer, id);
      }),
    saveDraft: ({ id, ...words }: DraftInput): Draft =>
      write(id, (content) => ({ ...content, ...draftWords.parse({ ...content, ...words }) })),
    /** Attaches a file whose bytes already lie under their digest; the upload it came as is forgotten. */
    attachFile: (input: {
      id: string;
      upload: string;
      inline: boolean;
      file: Omit<OutgoingAttachment, 'id' | 'contentId'>;
    }): Draft => {
      const id = newId(writer.clock.now());
      const file = { ...input.file, id, contentId: input.inline ? `${id}@shopbell.invalid` : null };
      return write(input.id, (content) => {
        forgetUpload(writer, input.upload);
        return { ...content, attachments: [...content.attachments, file] };
      });
    },
    detachUpload: (input: { id: string; attachment: string }): Draft =>
      write(input.id, (content) => ({
        ...content,
        attachments: content.attachments.filter(({ id }) => id !== input.attachment),
      })),
    discardDraft: ({ id }: { id: string }): void => removeDraft(writer, draftAt(writer, id).id),
  };
}

/** A mail that sends an interaction on, with its files. Refuses `file-not-kept` while one can be fetched; one that is gone stays behind. */
function forwarding(writer: Writer, interactionId: string): DraftContent {
  const found = findInteraction(writer, interactionId);
  if (!found) throw new Refusal('not-found');
  const { subject, attachments } = found.interaction;
  const away = attachments.find(({ sha256 }) => sha256 === '');
  if (away && placesServed(writer, interactionId).length > 0)
    throw new Refusal('file-not-kept', { detail: away.name && `“${away.name}”` });
  const files = attachments.filter(({ sha256 }) => sha256 !== '').map((file, index) => sentOn(writer, file, index));
  return { ...blank, subject: forwardSubject(subject), attachments: files, forwards: interactionId };
}

function sentOn(writer: Writer, file: Attachment, index: number): OutgoingAttachment {
  const { mediaType, bytes, sha256 } = file;
  const name = fileName(file, index).slice(0, 255);
  return { id: newId(writer.clock.now()), name, mediaType, bytes, sha256, contentId: null };
}

/** What a message holds: words, a file that came with it, or nothing that anybody said. */
export type ChatContent = Readonly<{ words: string; file: string | null; left: 'deleted' | 'notice' | null }>;

// Android: "IMG-20240101-WA0001.jpg (file attached)", in any language; iOS: "<attached: 00000012-PHOTO-….jpg>".
const attachedAfter = /^\u200e?(?<file>[^\n/\\<>]+\.[a-z0-9]{2,5}) \([^()\n]+\)(?:\n|$)/iu;
const attachedBetween = /\u200e?<[^<>:\n]+: ?(?<file>[^\n/\\<>]+\.[a-z0-9]{2,5})>\s*$/iu;
/** Android says of what was not exported: "<Media omitted>". */
const omitted = /^\u200e?<[^<>\n]{3,60}>(?:\n|$)/u;
/** A mark at the end that WhatsApp sets behind words that were changed, as both systems word it. */
const edited =
  /\s*\u200e?<[^<>\n]*(?:edited|bearbeitet|editad[oa]|editat|modifié|modificato|bewerkt|edytowan\p{L}*|upraven\p{L}*|redigerat|redigeret|redigert|muokattu|düzenlendi|изменен\p{L}*|отредактирован\p{L}*|змінен\p{L}*|diedit|disunting|編集|编辑|編輯|수정|تعديل|संपादित|נערכה)[^<>\n]*>\s*$/iu;
const deleted =
  /^\u200e?(?:this message was deleted|you deleted this message|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|se eliminó este mensaje|eliminaste este mensaje|este mensaje fue eliminado|ce message a été supprimé|vous avez supprimé ce message|questo messaggio è stato eliminato|hai eliminato questo messaggio|(?:esta )?mensagem (?:foi )?apagada|você apagou esta mensagem|dit bericht is verwijderd|je hebt dit bericht verwijderd|ta wiadomość została usunięta|данное сообщение удалено|вы удалили данное сообщение|bu mesaj silindi|このメッセージは削除されました|此(?:消息|訊息)已(?:被)?(?:删除|刪除)|삭제된 메시지입니다|تم حذف هذه الرسالة)[.!。]?$/iu;
/** What WhatsApp itself says begins with a sign that nobody types; of such lines the long ones explain encryption and numbers. */
const notice = /^\u200e(?!.*https?:)[^\n]{70,}$/u;

/** Takes apart what stands behind a name. */
export function contentOf(text: string): ChatContent {
  const trimmed = text.trim();
  if (deleted.test(trimmed)) return { words: '', file: null, left: 'deleted' };
  if (trimmed === '' || notice.test(trimmed)) return { words: '', file: null, left: 'notice' };
  const kept = edited.test(trimmed) && !omitted.test(trimmed) ? trimmed.replace(edited, '') : trimmed;
  const pattern = [attachedAfter, attachedBetween].find((one) => one.test(kept));
  const file = pattern?.exec(kept)?.groups?.['file'] ?? null;
  const words = visible(pattern ? kept.replace(pattern, '') : kept);
  return { words, file, left: null };
}

/** The words by which a message is known again, whether its file was exported or not. */
export function wordsToKnow(text: string): string {
  const { words } = contentOf(text);
  return words.replace(omitted, '').replaceAll(/\s+/gu, ' ').trim();
}

function visible(text: string): string {
  return text.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
}

// How people say that something is attached, language by language. Whole words, or stems where endings vary.
const stems: readonly string[] = [
  String.raw`attach(?:ed|ment|ments|ing)|i attach|(?:is|are|find) enclosed|enclosed (?:is|are|please|you)`,
  String.raw`anhang|anhänge|angehängt\p{L}*|anbei|beigefügt\p{L}*|in der anlage`,
  String.raw`ci-joints?|ci-jointes?|pièces? jointes?|je joins|en annexe`,
  String.raw`adjunt[oa]s?|adjuntamos|archivo adjunto`,
  String.raw`allegat[oiae]|in allegato|allego`,
  String.raw`anexos?|em anexo|segue anexo|anexei`,
  String.raw`bijlagen?|bijgevoegd\p{L}*|bijgaand\p{L}*`,
  String.raw`bifogat?|bifogar|bifogade|bilagor?|bilaga`,
  String.raw`vedhæft\p{L}*|vedlagt|vedlegg\p{L}*|vedlægger`,
  String.raw`liitteenä|liitteessä|liitän|ohessa`,
  String.raw`załącz\p{L}*|w załączeniu`,
  String.raw`přílo\p{L}*|přikládám\p{L}*|přiložen\p{L}*`,
  String.raw`mellékel\p{L}*|csatol\p{L}*`,
  String.raw`ata[șş]at\p{L}*|ata[șş]ez`,
  String.raw`ekteki|ilişikte|ekli dosya|ekte (?:bulabilir|gönder)\p{L}*`,
  String.raw`во вложении|вложени[еяюи]|прикрепля\p{L}*|прикреплен\p{L}*|прилагаю`,
  String.raw`вкладенн\p{L}*|у вкладенні|прикріпл\p{L}*|додаю файл`,
  String.raw`επισυνάπτ\p{L}*|συνημμέν\p{L}*`,
];
const spoken = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${stems.join('|')})(?![\p{L}\p{N}])`, 'iu');
// Written without spaces between words.
const unspaced = /添付|附件|附上|첨부|مرفق|מצורפ|מצורף/u;

/** Whether somebody says here that a file comes along. What is quoted from the other side does not count. */
export function speaksOfAttachment(text: string): boolean {
  const own = text
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n');
  return spoken.test(own) || unspaced.test(own);
}

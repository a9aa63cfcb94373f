import { change } from './statement.ts';
import type { Writer } from './open-log.ts';

/** What the word index holds of one interaction. */
export type Words = Readonly<{ subject: string; author: string; recipients: string; text: string; files: string }>;

const insertWords = change(`
  insert into interaction_words (rowid, subject, author, recipients, text, files)
  values (@row, @subject, @author, @recipients, @text, @files)`);
const deleteWords = change(`
  insert into interaction_words (interaction_words, rowid, subject, author, recipients, text, files)
  values ('delete', @row, @subject, @author, @recipients, @text, @files)`);

export function indexWords(writer: Writer, row: number, words: Words): void {
  insertWords.run(writer, { row, ...segmented(words) });
}

/** The index keeps no copy of the text, so the words must be given as they were put in. */
export function unindexWords(writer: Writer, row: number, words: Words): void {
  deleteWords.run(writer, { row, ...segmented(words) });
}

// Scripts written without spaces between words. unicode61 would take a whole run as one token.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const eachUnspaced = new RegExp(unspaced.source, 'gu');
/** Where the first of them begin, Thai; most texts have nothing so high, which is told in a tenth of the time. */
const high = /[\u0e00-\uffff]/;

/**
 * Sets characters of unspaced scripts apart, so that any run of them is found as a phrase of its characters. The same
 * function prepares what is indexed and what is asked for.
 */
export function segment(text: string): string {
  return high.test(text) && unspaced.test(text) ? text.replace(eachUnspaced, ' $& ') : text;
}

function segmented(words: Words): Words {
  return {
    subject: segment(words.subject),
    author: segment(words.author),
    recipients: segment(words.recipients),
    text: segment(words.text),
    files: segment(words.files),
  };
}

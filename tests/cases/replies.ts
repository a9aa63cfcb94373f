import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { htmlText } from '#main/connectors/email/html-text';
import { readWords } from '#main/connectors/email/new-text/read-words';
import { casesFolder, readCase, readCases, Tally } from './read-case.ts';

/* How much of real replies is taken for newly written: `node tests/cases/replies.ts [--verbose]`; CASES_DIR as in mail.ts. */
const verbose = process.argv.includes('--verbose');
const unknown = { subject: null, answers: false, zone: 0 };

type Case = Readonly<Record<string, unknown>>;
const wordsIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const newTextOf = (text: string): string => readWords({ text, cited: text }, { ...unknown, answers: true }).newText;
const bare = (text: string): string => text.replaceAll(/\s+/g, '');

async function inputOf(source: string, entry: Case): Promise<string> {
  if (typeof entry['input_file'] !== 'string') return wordsIn(entry['input'] ?? entry['html']);
  return readFile(join(casesFolder, 'replies', source, entry['input_file']), 'utf8');
}

/** What talon keeps and a product may take off, as its SOURCE.md says: signatures. What was sent on we name apart. */
function withoutExtras(expected: string): string {
  return (expected.split(/\n-- \n|\n+Sent from |-{8,} ?Forwarded ?message/)[0] ?? '').trim();
}

for (const kind of ['text', 'html', 'eml']) {
  const tally = new Tally(`talon, ${kind}`);
  for (const entry of await readCases('replies', 'talon', 'reply_cases.json')) {
    if (entry['kind'] !== kind) continue;
    const mail = kind === 'eml' ? await readCase('replies', 'talon', wordsIn(entry['input_file'])) : null;
    const expected = kind === 'html' ? htmlText(wordsIn(entry['expected'])).text : wordsIn(entry['expected']).trim();
    const words = kind === 'html' ? htmlText(await inputOf('talon', entry)) : null;
    let actual = newTextOf(kind === 'text' ? await inputOf('talon', entry) : '');
    if (mail !== null) actual = typeof mail === 'string' ? mail : mail.newText;
    // Of HTML it is the words that count.
    if (words !== null) actual = readWords(words, unknown).newText;
    const same = kind === 'html' ? bare : (text: string) => text;
    const accepted = [expected, withoutExtras(expected)].map(same).find((text) => text === same(actual));
    tally.compare(wordsIn(entry['id']), 'reply', { expected: accepted ?? same(expected), actual: same(actual) });
  }
  tally.print(verbose);
}

const quotequail = new Tally('quotequail');
for (const entry of await readCases('replies', 'quotequail', 'reply_cases.json')) {
  const id = wordsIn(entry['id']);
  const text = wordsIn(entry['text']);
  const read = readWords(
    typeof entry['text'] === 'string' ? { text, cited: text } : htmlText(await inputOf('quotequail', entry)),
    unknown,
  );
  const wordsOf = (value: unknown) =>
    bare(wordsIn(value).startsWith('<') ? htmlText(wordsIn(value)).text : wordsIn(value));
  if (entry['reply_only'] !== undefined) {
    quotequail.compare(id, 'reply', { expected: wordsOf(entry['reply_only']), actual: bare(read.newText) });
    continue;
  }
  const expected: Case = typeof entry['expected'] === 'object' ? { ...entry['expected'] } : {};
  if (expected['type'] === 'forward') {
    const { forwarded } = read;
    const from = wordsIn(expected['from']);
    const author = forwarded?.author?.address ?? '';
    quotequail.compare(id, 'author', { expected: from, actual: from.includes(author) ? from : author });
    quotequail.compare(id, 'subject', {
      expected: bare(wordsIn(expected['subject'])),
      actual: bare(forwarded?.subject ?? ''),
    });
    const message = wordsOf(expected['text'] ?? expected['html']);
    quotequail.compare(id, 'message', { expected: message, actual: bare(forwarded?.text ?? 'none') });
  }
  if (expected['type'] !== undefined) {
    const around =
      wordsOf(expected['text_top'] ?? expected['html_top']) +
      wordsOf(expected['text_bottom'] ?? expected['html_bottom']);
    const accepted = [around, around.split('--')[0]].find((words) => words === bare(read.newText));
    quotequail.compare(id, 'reply', { expected: accepted ?? around, actual: bare(read.newText) });
  }
}
quotequail.print(verbose);

/* Signatures without two dashes stay: better one too many than a sentence too few. */
const signatures = new Tally('talon, signatures');
for (const entry of await readCases('replies', 'talon', 'signature_cases.json')) {
  const actual = newTextOf(wordsIn(entry['input']).replaceAll('#sig#', ''));
  const words = wordsIn(entry['expected_body']).replaceAll('#sig#', '').trim();
  signatures.compare(wordsIn(entry['id']), 'taken off', { expected: words, actual });
  signatures.compare(wordsIn(entry['id']), 'no word lost', { expected: true, actual: actual.startsWith(words) });
}
signatures.print(verbose);

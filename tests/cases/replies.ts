import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { htmlText } from '#main/connectors/email/html-text';
import { newTextOf } from '#main/connectors/email/new-text/new-text';
import { readWords } from '#main/connectors/email/new-text/read-words';
import { casesFolder, readCase, readCases, Tally } from './read-case.ts';

/* How much of real replies is taken for newly written: `node tests/cases/replies.ts [--verbose]`; CASES_DIR as in mail.ts. */
const unknown = { subject: null, answers: true, zone: 0 };
const verbose = process.argv.includes('--verbose');

for (const kind of ['text', 'html', 'eml']) {
  const tally = new Tally(`talon, ${kind}`);
  for (const expected of await readCases('replies', 'talon', 'reply_cases.json')) {
    if (expected['kind'] !== kind) continue;
    const name = String(expected['id']);
    if (kind === 'eml') {
      const mail = await readCase('replies', 'talon', String(expected['input_file']));
      tally.compare(name, 'reply', {
        expected: String(expected['expected']).trim(),
        actual: typeof mail === 'string' ? mail : mail.newText,
      });
      continue;
    }
    const input =
      typeof expected['input'] === 'string'
        ? expected['input']
        : await readFile(join(casesFolder, 'replies', 'talon', String(expected['input_file'])), 'utf8');
    if (kind === 'text')
      tally.compare(name, 'reply', { expected: String(expected['expected']).trim(), actual: newTextOf(input) });
    else {
      // The expectation is HTML; what counts is its words.
      const bare = (text: string) => text.replaceAll(/\s+/g, '');
      tally.compare(name, 'reply', {
        expected: bare(htmlText(String(expected['expected'])).text),
        actual: bare(readWords(htmlText(input), unknown).newText),
      });
    }
  }
  tally.print(verbose);
}

const quotequail = new Tally('quotequail, replies');
for (const expected of await readCases('replies', 'quotequail', 'reply_cases.json')) {
  if (typeof expected['reply_only'] !== 'string' || typeof expected['text'] !== 'string') continue;
  quotequail.compare(String(expected['id']), 'reply', {
    expected: expected['reply_only'].trim(),
    actual: newTextOf(expected['text']),
  });
}
quotequail.print(verbose);

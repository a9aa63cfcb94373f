import { expect, test } from 'vitest';
import { wordsOf } from '#main/connectors/email/mail-words';

const about = { subject: 'Re: Tea', answers: true, zone: 0 };
const html = `<div>Yes, ten cups please.</div><blockquote type="cite">How many?</blockquote><p>${'Tea and cups. '.repeat(60)}</p>`;
const read = (plain: string | null, formatted: string | null) => wordsOf({ plain, html: formatted, files: [] }, about);

test('the plain part is read where it is a good one', () => {
  expect(read('Ten cups.\n\n> How many?\n> Anna\n', html)).toEqual({
    text: 'Ten cups.\n\n> How many?\n> Anna',
    newText: 'Ten cups.',
    forwarded: null,
  });
});

for (const [title, plain] of [
  ['is empty', '  \n'],
  ['only says that there is HTML', 'This message needs a program that shows HTML.'],
  ['points to a browser', 'View this message in your browser: https://example.org/m/1'],
  ['lost its line ends', 'Yes, ten cups please. How many? '.repeat(100)],
  ['is HTML itself', '<html><body><div>Yes</div><p>How</p><p>many</p><br></body></html>'],
] as const)
  test(`the HTML is read where the plain part ${title}`, () => {
    const { text, newText } = read(plain, html);
    expect(text).toMatch(/^Yes, ten cups please\.\n\nHow many\?/);
    expect(newText).toMatch(/^Yes, ten cups please\.\n\nTea and cups\./);
  });

test('every line end is one and the same, also where all words are history', () => {
  for (const ended of [read('--\nBen\r\rTea', null), read(null, '<pre>--<br>Ben&#13;&#13;Tea</pre>')])
    expect(ended).toEqual({ text: '--\nBen\n\nTea', newText: '--\nBen\n\nTea', forwarded: null });
});

test('a short answer beside long HTML is the answer', () => {
  expect(read('Thanks!', html).text).toBe('Thanks!');
  expect(read('I read your HTML page, thanks.', null).text).toBe('I read your HTML page, thanks.');
});

test('where neither part has words there are none', () => {
  expect(read(null, '<img src="cid:1">')).toEqual({ text: '', newText: '', forwarded: null });
  expect(read(null, null)).toEqual({ text: '', newText: '', forwarded: null });
});

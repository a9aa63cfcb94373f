import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namedBy, readParameterized } from '#main/connectors/email/parse/parameters';

const read = (field: string) => {
  const { value, parameters } = readParameterized(field);
  return [value, Object.fromEntries(parameters)];
};

test('fields are read as they were meant', () => {
  expect(
    [
      'Text/Plain; Charset="UTF-8"; format=flowed',
      'text/plain (of a kind); charset=us-ascii (Plain text)',
      'multipart/mixed boundary="no semicolon"',
      'multipart/mixed; boundary=a=b=c',
      'text/html;;; charset = utf-8 ;',
      'attachment; filename=two words.pdf; size=12',
      'attachment; filename="quoted \\"twice\\" (1).pdf"',
      'attachment; filename="open.pdf',
      'attachment; filename=report (1).pdf',
      '; filename=x.png',
      '',
    ].map(read),
  ).toEqual([
    ['text/plain', { charset: 'UTF-8', format: 'flowed' }],
    ['text/plain', { charset: 'us-ascii' }],
    ['multipart/mixed', { boundary: 'no semicolon' }],
    ['multipart/mixed', { boundary: 'a=b=c' }],
    ['text/html', { charset: 'utf-8' }],
    ['attachment', { filename: 'two words.pdf', size: '12' }],
    ['attachment', { filename: 'quoted "twice" (1).pdf' }],
    ['attachment', { filename: 'open.pdf' }],
    ['attachment', { filename: 'report .pdf' }],
    ['', { filename: 'x.png' }],
    ['', {}],
  ]);
});

test('names are put together from pieces, in their charset (RFC 2231)', () => {
  const named = (field: string) => namedBy(readParameterized(`attachment; ${field}`), 'filename');
  expect(
    [
      "filename*=utf-8'en'%C3%A4.pdf",
      "filename*=iso-8859-1''%E4.pdf; filename=fallback.pdf",
      "filename*0*=utf-8''%C3; filename*1*=%A4; filename*2=.pdf",
      'filename*1=b.pdf; filename*0=a',
      'filename*=plain.pdf',
      'filename*=%C3%A4.pdf',
      "filename*=''%E4.pdf",
      'filename="=?utf-8?Q?=C3=A4.pdf?="',
      'filename==?utf-8?B?w6QucGRm?=',
      'filename*0="=?utf-8?B?w6Qu"; filename*1="cGRm?="',
    ].map(named),
  ).toEqual(['ä.pdf', 'ä.pdf', 'ä.pdf', 'ab.pdf', 'plain.pdf', 'ä.pdf', 'ä.pdf', 'ä.pdf', 'ä.pdf', 'ä.pdf']);
});

test('any value in quotes comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (value) => {
      const quoted = value.replaceAll(/[\\"]/g, '\\$&');
      expect(read(`text/plain; name="${quoted}"; charset=utf-8`)).toEqual([
        'text/plain',
        { name: value, charset: 'utf-8' },
      ]);
    }),
    { numRuns: 300 },
  );
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMbox } from '#main/connectors/email/mbox';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-mbox-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function split(bytes: Buffer): Promise<readonly string[]> {
  const file = join(folder, 'some.mbox');
  await writeFile(file, bytes);
  const messages: string[] = [];
  for await (const message of readMbox(file)) messages.push(message.toString('latin1'));
  return messages;
}

const separator = 'From ben@example.org Mon Jan  1 10:00:00 2024\n';
/** As RFC 4155 and the mboxrd rule have it: every line that begins with any number of `>` and `From ` gets one more. */
const quoted = (message: string) => message.replaceAll(/^(>*From )/gm, '>$1');
const mboxOf = (messages: readonly string[]) =>
  Buffer.from(
    messages.map((message) => `${separator}${quoted(message)}${message.endsWith('\n') ? '' : '\n'}\n`).join(''),
    'latin1',
  );

const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 60 }).map((text) => text.replaceAll(/[\r\n]/g, ' ')),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      '',
      '>From here',
      'From ',
      'From me to you',
      '>>From',
      '>',
      'From ben@example.org Mon Jan  1 10:00:00 2024',
    ),
  },
);
const message = fc
  .array(line, { maxLength: 30 })
  .map((lines) => `Subject: x\nFrom: ben@example.org\n\n${lines.join('\n')}\n`);

test('every list of messages comes out of its mbox file as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 8 }), async (messages) => {
      expect(await split(mboxOf(messages))).toEqual(messages);
    }),
    { numRuns: 300 },
  );
});

test('a body line that merely starts with "From " does not split a message, quoted or not', async () => {
  const body =
    'Subject: x\n\nHello\n\nFrom here it is a short walk.\n\nFrom ben@example.org Mon Jan  1 10:00:00 2024\nis how mbox files separate.\n';
  expect(await split(Buffer.from(`${separator}${body}\n${separator}Subject: y\n\nSecond\n\n`))).toEqual([
    body,
    'Subject: y\n\nSecond\n',
  ]);
});

test('messages longer than what is read at once come out whole, wherever the cut falls', async () => {
  const long = (letter: string, count: number) => `Subject: ${letter}\n\n${`${letter.repeat(70)}\n`.repeat(count)}`;
  for (const count of [14_761, 14_762, 14_763, 40_000]) {
    const messages = [long('a', count), long('b', 10), long('c', count)];
    expect(await split(mboxOf(messages))).toEqual(messages);
  }
});

test('line ends of Windows are kept and separate all the same', async () => {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n');
  const first = crlf('Subject: x\n\nHello\n');
  const second = crlf('Subject: y\n\nWorld\n');
  expect(await split(Buffer.from(crlf(separator) + first + '\r\n' + crlf(separator) + second + '\r\n'))).toEqual([
    first,
    second,
  ]);
});

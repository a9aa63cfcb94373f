import { describe, expect, it } from 'vitest';
import { outlookThreadOf } from '#main/connectors/email/parse/outlook-thread';
import { readHead } from '#main/connectors/email/parse/head';

function threadOf(...fields: readonly string[]): string | null {
  return outlookThreadOf(readHead(Buffer.from(`${fields.join('\r\n')}\r\n\r\n`)));
}

// Lengths as Outlook 365 writes them: 22 bytes for a first mail, 27 for an answer to it.
const first = Buffer.from(`01da3fb2c4${'ab'.repeat(17)}`, 'hex');
const answer = Buffer.concat([first, Buffer.from('0000001234', 'hex')]);

describe('Outlook’s name of a thread', () => {
  it('is the same for an answer, folded or not, and another under another topic', () => {
    const name = threadOf(`Thread-Index: ${first.toString('base64')}`, 'Thread-Topic: The  blue teapot');
    expect(name).toBe(`outlook:${first.toString('hex')}:the blue teapot`);
    const folded = `Thread-Index: ${answer.toString('base64').slice(0, 10)}\r\n ${answer.toString('base64').slice(10)}`;
    expect(threadOf(folded, 'Thread-Topic: =?utf-8?q?The_blue_teapot?=')).toBe(name);
    expect(threadOf(`Thread-Index: ${answer.toString('base64')}`, 'Thread-Topic: A red one')).not.toBe(name);
  });

  it('is none where the index is missing, too short or no base64', () => {
    expect(threadOf('Subject: x')).toBeNull();
    expect(threadOf(`Thread-Index: ${first.subarray(0, 21).toString('base64')}`)).toBeNull();
    expect(threadOf('Thread-Index: ????')).toBeNull();
  });
});

import { expect, it } from 'vitest';
import { answerHeaders } from '#main/outbound/thread-headers';
import { sampleInteraction } from '#tests/support/samples';

const stored = (providerId: string, references: readonly string[]) => ({
  ...{ row: 1, recordId: null, read: true, replyTo: [], references },
  interaction: { ...sampleInteraction, providerId },
});
const nothing = '';

it('An answer names its parent and all ancestors; of a long thread the first and the newest twenty.', () => {
  const many = Array.from({ length: 60 }, (_, index) => `m${index}@x`);
  expect(answerHeaders(stored('c@x', ['a@x', 'b@x']), nothing, 0)).toEqual({
    inReplyTo: 'c@x',
    references: ['a@x', 'b@x', 'c@x'],
    outlookThread: null,
  });
  const { references } = answerHeaders(stored('m60@x', many), nothing, 0);
  expect(references).toHaveLength(21);
  expect([references[0], references[1], references.at(-1)]).toEqual(['m0@x', 'm41@x', 'm60@x']);
});

it('What is no Message-ID is never written into a header.', () => {
  const headers = answerHeaders(stored('sha256:abc', ['a@x', 'b x', 'c>\r\nBcc: d', 'é@x']), nothing, 0);
  expect(headers).toMatchObject({ inReplyTo: null, references: ['a@x'] });
});

it('Outlook’s thread goes on where the answered mail had one, folded header lines included.', () => {
  const index = Buffer.alloc(22, 1).toString('base64');
  const head = `Subject: x\r\nThread-Topic: Order 12\r\nthread-index:\r\n ${index}\r\n\r\n`;
  const { outlookThread } = answerHeaders(stored('a@x', []), head, Date.UTC(2026, 0, 1));
  expect(outlookThread?.topic).toBe('Order 12');
  expect(Buffer.from(outlookThread?.index ?? '', 'base64')).toHaveLength(27);
});

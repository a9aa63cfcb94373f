import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Arrival } from '#main/inbound/arrival';
import { tellReply } from '#main/inbound/deliveries';
import { openWriter, type Writer } from '#main/storage/open-log';
import { findOutboxItem } from '#main/storage/outbox';
import { noDetails, type InteractionDetails } from '#shared/domain/interaction';

const day = 24 * 60 * 60_000;
const now = 1_750_000_000_000;
const origin = { accountId: 'account', address: 'anna@bakery.example', channel: 'email' } as const;
let folder: string;
let writer: Writer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-deliveries-'));
  writer = openWriter(folder, { now: () => now });
});
afterEach(() => {
  writer.database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A reply as the outbox holds it; only what a report is compared with is filled in. */
function replied(id: string, sent: Readonly<{ cc?: string; at: number; state?: string }>): void {
  const party = (address: string) => ({ name: null, address });
  const envelope = {
    ...{ from: party(origin.address), to: [party('Ada@example.net')], cc: sent.cc ? [party(sent.cc)] : [], bcc: [] },
    ...{ subject: 'Re: Rye', text: 'Yes', html: null, inReplyTo: null, references: [], outlookThread: null },
    ...{ writtenAt: sent.at, attachments: [], draftId: 'draft', thenState: null, formerState: null },
    draft: {
      from: null,
      to: [],
      cc: [],
      bcc: [],
      subject: '',
      text: '',
      html: null,
      attachments: [],
      answers: null,
      forwards: null,
      quote: false,
      signature: false,
    },
  };
  writer.database
    .prepare(
      `insert into outbox (id, device, conversation_id, account_id, interaction_id, state, provider_id, envelope, attempts, not_before, queued_at)
       values (?, 'here', 'conversation', 'account', ?, ?, ?, ?, 1, 0, ?)`,
    )
    .run(id, `interaction-${id}`, sent.state ?? 'sent', `${id}@bakery.example`, JSON.stringify(envelope), sent.at);
}

function report(
  delivery: Partial<NonNullable<InteractionDetails['delivery']>>,
  verdict: 'passed' | 'failed' | null = null,
): Arrival {
  return {
    ...{ key: 'report', kind: 'message', direction: 'inbound', visibility: 'private', to: [], cc: [], replyTo: [] },
    ...{
      author: { name: null, address: 'mailer-daemon@mx.example' },
      subject: 'Failed',
      text: '',
      newText: '',
      html: null,
    },
    ...{
      attachments: [],
      rating: null,
      occurredAt: now,
      receivedAt: now,
      providerId: 'report@mx.example',
      inReplyTo: null,
    },
    ...{ references: [], permalink: null, thread: null, seen: false, head: new Uint8Array() },
    details: {
      ...noDetails,
      automatic: 'report',
      authenticity: verdict && { verdict, detail: null },
      delivery: { outcome: 'failed', recipient: 'ada@example.net', reason: '550 no such user', of: null, ...delivery },
    },
  };
}

const stateOf = (id: string) =>
  writer.database.prepare('select state, failure_code from outbox where id = ?').raw().get(id);

describe('a report that a mail did not arrive', () => {
  it('marks the reply whose Message-ID it returns', () => {
    replied('one', { at: now - day });
    replied('other', { at: now - day });
    const placed = tellReply(writer, origin, report({ of: 'one@bakery.example' }));
    expect([stateOf('one'), stateOf('other')]).toEqual([
      ['failed', 'not-delivered'],
      ['sent', null],
    ]);
    expect(placed.references).toEqual([]);
  });

  it.each(['ada@example.net', 'ben@example.net'])(
    'that names no mail marks the newest reply to %s, and stands beside it',
    (recipient) => {
      replied('old', { at: now - 3 * day, cc: 'Ben@example.net' });
      replied('new', { at: now - day, cc: 'Ben@example.net' });
      const placed = tellReply(writer, origin, report({ recipient }));
      expect([stateOf('old'), stateOf('new')]).toEqual([
        ['sent', null],
        ['failed', 'not-delivered'],
      ]);
      expect([placed.inReplyTo, placed.details.delivery?.of]).toEqual(['new@bakery.example', 'new@bakery.example']);
    },
  );

  it.each([
    ['it is only late', report({ of: 'one@bakery.example', outcome: 'delayed' })],
    ['its sender is forged', report({ of: 'one@bakery.example' }, 'failed')],
    ['it is about somebody else', report({ recipient: 'carl@example.net' })],
    ['it is about a mail of another mailbox', report({ of: 'elsewhere@bakery.example' })],
  ])('marks nothing when %s', (_, arrival) => {
    replied('one', { at: now - day });
    tellReply(writer, origin, arrival);
    expect(stateOf('one')).toEqual(['sent', null]);
  });

  it('marks nothing when servers have long given up on every mail to them', () => {
    replied('one', { at: now - 20 * day });
    tellReply(writer, origin, report({}));
    expect(findOutboxItem(writer, 'one')?.state).toBe('sent');
  });
});

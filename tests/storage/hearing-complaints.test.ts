import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { complaintCommands } from '#main/complaints/commands';
import { hearingCommands } from '#main/complaints/hearing';
import { arrivalCommands } from '#main/inbound/store';
import { findComplaintOffer, listLessons } from '#main/storage/complaint-marks';
import { eraseInteraction } from '#main/storage/erasing';
import { soundsLikeOne } from '#shared/complaint-signs/index';
import type { InteractionDetails } from '#shared/domain/interaction';
import { account, emptyLog, readOf } from '#tests/support/arriving-mail';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

type Said = Readonly<{ text: string; thread?: string; daysAgo?: number; details?: Partial<InteractionDetails> }>;

async function shopThatHeard(...said: readonly Said[]) {
  const writer = emptyLog();
  folders.push(writer.folder);
  const tell = async (all: readonly Said[], from = 0) => {
    const reads = all.map(({ text, thread = null, daysAgo = 0, details = {} }, index) => {
      const read = readOf({ number: from + index, people: ['marta'], subject: 'Hello', thread, details });
      if (read.outcome !== 'arrival') return read;
      const occurredAt = writer.clock.now() - daysAgo * 24 * 3600_000;
      return { ...read, arrival: { ...read.arrival, text, newText: text, occurredAt } };
    });
    await arrivalCommands(writer, () => false).storeReads({ origin: account, own: [], reads });
    while (hear.hearComplaints().more);
  };
  const hear = hearingCommands(writer);
  await tell(said);
  const rows = () =>
    writer.database
      .prepare<[], { id: string; conversation: string }>(
        'select id, conversation_id as conversation from interaction order by row',
      )
      .all();
  const offerOf = (conversation: string | undefined) => findComplaintOffer(writer, conversation ?? '', soundsLikeOne);
  return { writer, tell, rows, offerOf, ...hear };
}

const cross = { text: 'My teapot arrived broken and nobody answers me. I want my money back!' };
const kind = { text: 'Thank you, it arrived safely and looks lovely.' };

describe('what comes in', () => {
  it('is offered as a complaint with the words it was told by, and never opens one by itself', async () => {
    const { writer, rows, offerOf } = await shopThatHeard(cross, kind);
    const offers = rows().map(({ conversation }) => offerOf(conversation));
    expect(offers.map((offer) => offer?.evidence ?? null)).toEqual([
      ['broken', 'nobody answers', 'want my money'],
      null,
    ]);
    expect(writer.database.prepare('select count(*) from complaint').pluck().get()).toBe(0);
  });

  it('is not weighed where a machine wrote it, or where it is history', async () => {
    const { offerOf, rows } = await shopThatHeard(
      { ...cross, details: { automatic: 'bulk' } },
      { ...cross, daysAgo: 30 },
    );
    expect(rows().map(({ conversation }) => offerOf(conversation))).toEqual([null, null]);
  });

  it('is not offered again once the owner said that it is none, not even by the next message of its kind', async () => {
    const { tell, markComplaint, offerOf, rows, writer } = await shopThatHeard({ ...cross, thread: 'one' });
    const [first] = rows();
    const marked = markComplaint({ interactionId: first?.id ?? '', isComplaint: false });
    expect(offerOf(first?.conversation)).toBeNull();
    await tell([{ text: 'One cup was missing, too.', thread: 'one' }], 10);
    expect(new Set(rows().map(({ conversation }) => conversation)).size).toBe(1);
    expect(offerOf(first?.conversation)).toBeNull();
    activityCommands(writer).undoActivity(marked);
    expect(offerOf(first?.conversation)).not.toBeNull();
    expect(listLessons(writer, 10)).toEqual([]);
  });

  it('is offered no more where a case was opened about it, which teaches', async () => {
    const { writer, offerOf, rows } = await shopThatHeard(cross);
    const [first] = rows();
    const about = { customerId: null, conversationIds: [first?.conversation ?? ''] };
    complaintCommands(writer).openComplaint({ ...about, severity: 'normal', summary: 'Broken' });
    expect(offerOf(first?.conversation)).toBeNull();
    expect(listLessons(writer, 10)).toMatchObject([{ isComplaint: true }]);
  });

  it('is weighed by what the owner taught, and what is erased teaches nothing any more', async () => {
    const hole = { text: 'The puzzle has a hole where the moon belongs.' };
    const taught = Array.from({ length: 4 }, () => ({ text: 'Another puzzle with a hole.' }));
    const { writer, tell, markComplaint, offerOf, rows } = await shopThatHeard(hole, ...taught);
    const [first, ...others] = rows();
    expect(offerOf(first?.conversation)).toBeNull();
    for (const { id } of others) markComplaint({ interactionId: id, isComplaint: true });
    await tell([{ text: 'Broken lid, and a puzzle with a hole.' }], 20);
    const score = () =>
      writer.database.prepare<[], number>('select max(score) from local_complaint_sign').pluck().get() ?? 0;
    expect(score()).toBeGreaterThan(0.9);
    for (const { id } of others) eraseInteraction(writer, id);
    expect(listLessons(writer, 10)).toEqual([]);
  });
});

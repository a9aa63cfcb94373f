import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { complaintCommands } from '#main/complaints/commands';
import { followUpCommands } from '#main/followups/commands';
import { arrivalCommands } from '#main/inbound/store';
import { standInCommands } from '#main/stand-in/commands';
import { openStandIn } from '#main/stand-in/stand-in';
import { listEntries } from '#main/storage/counter';
import { findFollowUps } from '#main/storage/follow-ups';
import { listTicked } from '#main/storage/stand-in';
import { standInNotes, type StandInNotes } from '#shared/domain/stand-in';
import { account, emptyLog, readOf } from '#tests/support/arriving-mail';
import { callsOf } from '#tests/support/calls-of';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Marta wrote, is cross, and was promised something. */
async function shop() {
  const writer = emptyLog();
  folders.push(writer.folder);
  const reads = [readOf({ number: 1, people: ['marta'], subject: '</script><script>alert(1)</script>' })];
  await arrivalCommands(writer, () => false).storeReads({ origin: account, own: [], reads });
  const conversation = String(writer.database.prepare('select id from conversation').pluck().get());
  const about = { customerId: null, conversationId: conversation };
  const text = 'Call <b>Marta</b> & say "sorry"';
  const promise = followUpCommands(writer).createFollowUp({ ...about, kind: 'promise', text, dueAt: 1000 }).id;
  const complaint = complaintCommands(writer).openComplaint({
    ...{ customerId: null, conversationIds: [conversation], severity: 'high', summary: 'A chip' },
  }).id;
  const marta = String(writer.database.prepare('select id from customer').pluck().get());
  const standIn = openStandIn({ reader: writer, clock: writer.clock, commands: callsOf(standInCommands(writer)) });
  const notesOfMarta = () =>
    listEntries(writer, { customerId: marta, kinds: ['note'], after: null, limit: 50 }).map((one) => one.text);
  return { writer, standIn, promise, complaint, conversation, marta, notesOfMarta, ...activityCommands(writer) };
}

/** As the page's own script puts notes into it. */
function noted(html: string, change: (notes: StandInNotes) => unknown): string {
  const block = /(?<=id="notes">)[^<]*/u;
  const notes = standInNotes.parse(JSON.parse(block.exec(html)?.[0] ?? ''));
  return html.replace(block, () => JSON.stringify(change(notes)).replaceAll('<', '\\u003c'));
}
const note = (text: string, done = false) => ({ text, done, at: 1_750_000_100_000 });

describe('the page for a stand-in', () => {
  it('holds what is open, runs its one script, and nothing that somebody wrote is markup in it', async () => {
    const { standIn } = await shop();
    const { html, records } = standIn.make();
    expect(records).toBe(3);
    expect(html).toContain('Call &lt;b&gt;Marta&lt;/b&gt; &amp; say &quot;sorry&quot;');
    expect(html.match(/<script/gu)).toHaveLength(2);
    expect(html).not.toContain('alert(1)</script>');
    expect(html).toMatch(/default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-[\w+/=]+'/u);
    expect(html).not.toMatch(/https?:|src=|href=/u);
  });

  it('brings notes back onto the right records, each once, and again only what was written on', async () => {
    const { standIn, promise, conversation, notesOfMarta } = await shop();
    const { html } = standIn.make();
    const first = noted(html, (notes) => ({
      ...notes,
      who: 'Ida',
      notes: { [`follow-up:${promise}`]: note('She comes on Friday'), [`conversation:${conversation}`]: note(' ') },
    }));
    expect(standIn.look(first)).toMatchObject({ who: 'Ida', lines: [{ customerName: 'marta', becomes: 'new' }] });
    expect(await standIn.bring(first)).toMatchObject({ written: 1, known: 0 });
    expect(await standIn.bring(first)).toMatchObject({ written: 0, known: 1 });
    expect(notesOfMarta()).toEqual([expect.stringContaining('She comes on Friday')]);
    const more = noted(first, (notes) => ({
      ...{ ...notes, notes: { [`follow-up:${promise}`]: note('She comes on Friday, at nine') } },
    }));
    expect(standIn.look(more).lines).toMatchObject([{ becomes: 'changed' }]);
    await standIn.bring(more);
    expect(notesOfMarta()).toEqual([expect.stringContaining('at nine')]);
  });

  it('closes nothing by a tick: that is offered to the owner, and the notes are taken back together', async () => {
    const { writer, standIn, promise, complaint, notesOfMarta, undoActivity } = await shop();
    const ticked = noted(standIn.make().html, (notes) => ({
      ...notes,
      notes: { [`follow-up:${promise}`]: note('', true), [`complaint:${complaint}`]: note('Sent a new one', true) },
    }));
    const { undo, ...brought } = await standIn.bring(ticked);
    expect(brought).toEqual({ written: 2, ticked: 2, known: 0 });
    expect(findFollowUps(writer, [promise])).toMatchObject([{ doneAt: null }]);
    expect(listTicked(writer)).toMatchObject({ 'follow-up': [promise], complaint: [complaint] });
    await standIn.dismiss(`follow-up:${promise}`);
    expect(listTicked(writer)['follow-up']).toEqual([]);
    undoActivity({ undo });
    expect(notesOfMarta()).toEqual([]);
  });

  it('is refused where it is not ours, was changed by hand, or is far too large', async () => {
    const { standIn, promise } = await shop();
    const { html } = standIn.make();
    const other = (await shop()).standIn;
    const record = `follow-up:${promise}`;
    const hostile: readonly string[] = [
      '',
      '<html>no notes</html>',
      '{"shopbell":"stand-in"}',
      noted(html, ({ pack, ...notes }) => ({ ...notes, pack: { ...pack, records: [...pack.records, 'complaint:x'] } })),
      noted(html, (notes) => ({ ...notes, notes: { 'complaint:unknown': note('Closed it') } })),
      noted(html, (notes) => ({ ...notes, notes: { [record]: { ...note('x'), outcome: 'kept' } } })),
      noted(html, (notes) => ({ ...notes, notes: { [record]: note('x'.repeat(5001)) } })),
      noted(html, (notes) => ({ ...notes, pack: { ...notes.pack, seal: '' } })),
    ];
    for (const text of hostile) expect(() => standIn.look(text)).toThrow('not-a-stand-in-pack');
    expect(() => standIn.look(`{${' '.repeat(8_000_001)}}`)).toThrow('too-large');
    expect(other.look(html).lines).toEqual([]); // the same key: these two logs stand for two laptops of one shop
  });
});

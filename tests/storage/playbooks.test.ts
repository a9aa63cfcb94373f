import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { complaintCommands } from '#main/complaints/commands';
import { arrivalCommands } from '#main/inbound/store';
import { playbookCommands } from '#main/playbooks/commands';
import { casesOfComplaints, findCase, listCases } from '#main/storage/playbook-cases';
import { listPlaybooks } from '#main/storage/playbooks';
import { nextStep } from '#shared/domain/playbook';
import { complaintPlaybook, shippedPlaybook, shippedPlaybooks } from '#shared/domain/shipped-playbooks';
import { account, emptyLog, readOf } from '#tests/support/arriving-mail';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function shopWithMarta() {
  const writer = emptyLog();
  folders.push(writer.folder);
  const reads = [readOf({ number: 1, people: ['marta'] })];
  await arrivalCommands(writer, () => false).storeReads({ origin: account, own: [], reads });
  const customerId = String(writer.database.prepare('select id from customer').pluck().get());
  return { writer, customerId, ...playbookCommands(writer), ...activityCommands(writer) };
}

const own = { name: 'A broken tile', purpose: 'other', steps: ['Ask for a photo', 'Send another'] } as const;
const nobody = { customerId: null, conversationId: null, complaintId: null };

describe('a playbook', () => {
  it('that came with the program is put in other words, taken away and brought back', async () => {
    const { writer, savePlaybook, removePlaybook, restorePlaybook, undoActivity } = await shopWithMarta();
    const first = () => listPlaybooks(writer)[0];
    const shipped = shippedPlaybook(complaintPlaybook);
    expect(listPlaybooks(writer).map(({ id }) => id)).toEqual(shippedPlaybooks.map(({ id }) => id));
    savePlaybook({ id: complaintPlaybook, words: own });
    expect(first()).toMatchObject({ ...own, shipped: true, changed: true, removed: false });
    const removed = removePlaybook({ id: complaintPlaybook });
    expect(first()).toMatchObject({ ...shipped, removed: true });
    undoActivity(removed);
    expect(first()).toMatchObject({ ...own, changed: true, removed: false });
    restorePlaybook({ id: complaintPlaybook });
    expect(first()).toMatchObject({ ...shipped, changed: false, removed: false });
  });

  it('of the shop’s own is changed by a file that names it, and cannot be brought back to what it never was', async () => {
    const { writer, savePlaybook, takePlaybooks, restorePlaybook } = await shopWithMarta();
    const { id } = savePlaybook({ id: null, words: own });
    expect(takePlaybooks({ all: [{ ...own, steps: ['Say sorry'] }] }).ids).toEqual([id]);
    expect(listPlaybooks(writer).at(-1)).toMatchObject({ id, steps: ['Say sorry'], shipped: false });
    expect(() => restorePlaybook({ id })).toThrow('not-found');
  });
});

describe('a playbook that is gone through', () => {
  it('keeps the steps it began with, and each step is taken back alone', async () => {
    const { writer, customerId, savePlaybook, startPlaybook, markStep, undoActivity } = await shopWithMarta();
    const saved = savePlaybook({ id: null, words: own });
    const { id } = startPlaybook({ ...nobody, playbookId: saved.id, customerId });
    savePlaybook({ id: saved.id, words: { ...own, steps: ['Something else'] } });
    const first = markStep({ id, step: 0, state: 'done' });
    markStep({ id, step: 1, state: 'skipped' });
    const states = () => findCase(writer, id)?.steps.map(({ text, state, by }) => [text, state, by]);
    expect(states()).toEqual([
      ['Ask for a photo', 'done', 'owner'],
      ['Send another', 'skipped', 'owner'],
    ]);
    undoActivity(first);
    expect(states()?.map(([, state]) => state)).toEqual([null, 'skipped']);
    expect(nextStep(findCase(writer, id) ?? { steps: [] })?.text).toBe('Ask for a photo');
    expect(() => markStep({ id, step: 2, state: 'done' })).toThrow('not-found');
  });

  it('begins with a complaint, ends with it and goes on with it', async () => {
    const { writer, customerId, undoActivity } = await shopWithMarta();
    const complaints = complaintCommands(writer);
    const opened = complaints.openComplaint({ customerId, conversationIds: [], severity: 'low', summary: 'Late' });
    const ended = () => casesOfComplaints(writer, [opened.id]).map(({ endedAt }) => endedAt !== null);
    expect(ended()).toEqual([false]);
    complaints.closeComplaint({ id: opened.id, outcomeKind: 'resolved', outcome: 'Well again', told: 'Marta' });
    expect(ended()).toEqual([true]);
    const again = complaints.reopenComplaint({ id: opened.id });
    expect(ended()).toEqual([false]);
    undoActivity(again);
    expect(ended()).toEqual([true]);
    undoActivity(opened);
    expect(listCases(writer, { customerId, conversationId: null })).toEqual([]);
  });

  it('is begun for nobody only where nobody is named', async () => {
    const { startPlaybook } = await shopWithMarta();
    expect(() => startPlaybook({ ...nobody, playbookId: complaintPlaybook })).toThrow('not-found');
    expect(() => startPlaybook({ ...nobody, playbookId: 'nothing', customerId: 'nobody' })).toThrow('not-found');
  });
});

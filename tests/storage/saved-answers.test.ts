import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { answerCommands } from '#main/answers/commands';
import { draftAnswer } from '#main/answers/drafting';
import { factCommands } from '#main/answers/fact-commands';
import { draftAt } from '#main/outbound/draft';
import { draftCommands } from '#main/outbound/draft-commands';
import { messagesAnswered } from '#main/storage/answer-uses';
import { findDraft } from '#main/storage/drafts';
import { findSavedAnswer, listSavedAnswers } from '#main/storage/saved-answers';
import { brandVoice, listShopFacts } from '#main/storage/shop-facts';
import type { SavedAnswerFields } from '#shared/domain/saved-answer';
import { emptyLog, readOf, store } from '#tests/support/arriving-mail';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const words = (language: string | null, text: string) => ({ language, text, html: null, short: null });
const hours: SavedAnswerFields = {
  name: 'Opening hours',
  shortcut: 'hours',
  variants: [
    words(null, 'Hi {customer.first_name|there}, we are open {shop.hours}.'),
    words('de', 'Wir öffnen {shop.hours}.'),
  ],
};

/** Marta asked something in German, and three answers may be given. */
async function shopWithQuestion(text = 'Guten Tag, wann habt ihr geöffnet? Es geht um Bestellung 40117.') {
  const writer = emptyLog();
  folders.push(writer.folder);
  const read = readOf({ number: 1, people: ['marta'] });
  if (read.outcome !== 'arrival') throw new Error('a mail arrives');
  await store(writer, [{ ...read, arrival: { ...read.arrival, text, newText: text } }]);
  const [conversation = '', interaction = ''] = ['conversation', 'interaction'].map((table) =>
    String(writer.database.prepare(`select id from ${table}`).pluck().get()),
  );
  const commands = answerCommands(writer, (id) => draftAt(writer, id));
  return { writer, commands, conversation, interaction, undo: activityCommands(writer).undoActivity };
}

describe('a saved answer', () => {
  it('is written down, changed, removed, and each of it taken back', async () => {
    const { writer, commands, undo } = await shopWithQuestion();
    const added = commands.addAnswers({ answers: [hours] });
    const [id = ''] = added.ids;
    const renamed = commands.changeAnswer({ id, name: 'When we are open' });
    const removed = commands.removeAnswer({ id });
    expect(listSavedAnswers(writer)).toEqual([]);
    undo(removed);
    undo(renamed);
    expect(listSavedAnswers(writer)).toEqual([{ ...hours, id, uses: 0, lastUsedAt: null }]);
    undo(added);
    expect(listSavedAnswers(writer)).toEqual([]);
  });

  it('keeps a shortcut to itself', async () => {
    const { commands } = await shopWithQuestion();
    const { ids } = commands.addAnswers({ answers: [hours, { ...hours, shortcut: 'open' }] });
    expect(() => commands.addAnswers({ answers: [{ ...hours, shortcut: 'Hours' }] })).toThrow('shortcut-taken');
    expect(() => commands.changeAnswer({ id: ids[1] ?? '', shortcut: 'hours' })).toThrow('shortcut-taken');
    commands.changeAnswer({ id: ids[0] ?? '', shortcut: 'hours', name: 'Hours' });
  });

  it('counts once for each message it answers, and remembers what that said', async () => {
    const { writer, commands, conversation, interaction } = await shopWithQuestion();
    const [id = ''] = commands.addAnswers({ answers: [hours] }).ids;
    const use = { id, draftId: conversation, conversationId: conversation, interactionId: interaction };
    commands.useAnswer(use);
    commands.useAnswer(use);
    commands.useAnswer({ id, draftId: 'new mail', conversationId: null, interactionId: null });
    expect(findSavedAnswer(writer, id)).toMatchObject({ uses: 2 });
    expect(messagesAnswered(writer, id, 5)).toEqual([expect.stringContaining('wann habt ihr geöffnet')]);
  });
});

describe('a saved answer that a rule lays into a conversation', () => {
  const byRule = { actor: 'rule', batch: 'run' } as const;

  it('is the draft there, in the language of the customer, and goes again with the run', async () => {
    const { writer, commands, conversation, undo } = await shopWithQuestion();
    factCommands(writer).setShopFact({ id: 'hours', name: 'Opening hours', text: 'Mo–Fr 9–18' });
    const [id = ''] = commands.addAnswers({ answers: [hours] }).ids;
    const lay = () =>
      draftAnswer(writer, (of) => draftAt(writer, of), { ...byRule, answerId: id, conversationId: conversation });
    expect(lay()).toBe('drafted');
    expect(findDraft(writer, conversation)?.content).toMatchObject({
      text: 'Wir öffnen Mo–Fr 9–18.',
      to: [{ address: 'marta@example.org' }],
    });
    expect(lay()).toBe('already-written');
    const again = undo({ undo: 'run' });
    expect(findDraft(writer, conversation)).toBeNull();
    expect(() => undo(again)).toThrow('not-found');
  });

  it('writes over nobody’s words, and is not taken back from under them', async () => {
    const { writer, commands, conversation, undo } = await shopWithQuestion();
    const [id = ''] = commands.addAnswers({ answers: [hours] }).ids;
    const draftIn = (of: string) => draftAt(writer, of);
    expect(draftAnswer(writer, draftIn, { ...byRule, answerId: id, conversationId: conversation })).toBe('drafted');
    draftCommands(writer).saveDraft({ id: conversation, text: 'Ich schreibe selbst.' });
    expect(draftAnswer(writer, draftIn, { ...byRule, answerId: id, conversationId: conversation })).toBe(
      'already-written',
    );
    expect(() => undo({ undo: 'run' })).toThrow('not-found');
    expect(findDraft(writer, conversation)?.content.text).toBe('Ich schreibe selbst.');
    expect(draftAnswer(writer, draftIn, { ...byRule, answerId: 'gone', conversationId: conversation })).toBe(
      'no-answer',
    );
    expect(() => commands.draftAnswer({ answerId: id, conversationId: conversation, brief: false })).toThrow(
      'draft-written',
    );
  });
});

describe('the shop’s facts', () => {
  it('keep what variables call them, whatever they are renamed to', async () => {
    const { writer, undo } = await shopWithQuestion();
    const { setShopFact, orderShopFacts, removeShopFact, setBrandVoice } = factCommands(writer);
    setShopFact({ id: 'hours', name: 'Opening hours', text: 'Mo–Fr 9–18' });
    const parking = setShopFact({ id: null, name: 'Für Autos', text: 'Behind the house' });
    setShopFact({ id: parking.id, name: 'Parking', text: 'Behind the house' });
    setShopFact({ id: null, name: 'Fur autos', text: '' });
    orderShopFacts({
      ids: listShopFacts(writer)
        .map(({ id }) => id)
        .toReversed(),
    });
    expect(listShopFacts(writer).map(({ key, name }) => [key, name])).toEqual([
      ['fur_autos_2', 'Fur autos'],
      ['fur_autos', 'Parking'],
      ['hours', 'Opening hours'],
    ]);
    const removed = removeShopFact({ id: parking.id });
    expect(listShopFacts(writer)).toHaveLength(2);
    undo(removed);
    setBrandVoice({ text: 'Warm, never pushy' });
    expect([listShopFacts(writer).length, brandVoice(writer)]).toEqual([3, 'Warm, never pushy']);
  });
});

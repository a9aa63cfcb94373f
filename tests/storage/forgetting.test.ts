import { expect, it } from 'vitest';
import { answerCommands } from '#main/answers/commands';
import { notFound } from '#main/kernel/refusal';
import { rightsCommands } from '#main/rights/commands';
import { namings } from '#main/storage/forgetting';
import { listSavedAnswers } from '#main/storage/saved-answers';
import { readLedger } from '#main/storage/served';
import { emptyLog, readOf, store, type Letter } from '#tests/support/arriving-mail';

const letters: readonly Letter[] = [
  { number: 1, people: ['zoe'] },
  { number: 2, people: ['ben'] },
  { number: 3, people: ['zoe'], answers: ['mail-1@example.org'] },
  { number: 4, people: ['zoe'], details: { authenticity: { verdict: 'failed', detail: null } } },
];

/** As the server has them in a folder. */
function served(stream: string, given: readonly Letter[] = letters) {
  return given.map((letter) => ({
    ...readOf(letter),
    place: { stream, item: String(letter.number), rank: letter.number },
  }));
}

function erased(commands: ReturnType<typeof rightsCommands>, customerId: string, folder: string): void {
  while (commands.eraseInteractions({ customerId }) > 0);
  commands.takeOut({ customerId, rows: commands.rowsNaming({ customerId }) });
  commands.erasePerson({ customerId, folder, counts: null });
}

it('The ledger balances after somebody was forgotten, also when the server counts its mails anew.', async () => {
  const writer = emptyLog();
  await store(writer, served('INBOX;1'));
  const zoe = writer.database
    .prepare<[], string>("select customer_id from identity where address = 'zoe@example.org'")
    .pluck()
    .get();
  const commands = rightsCommands(writer);
  commands.beginForgetting({ customerId: zoe ?? '', quotes: 'keep' });
  erased(commands, zoe ?? '', writer.folder);
  const ledger = { accountId: 'account', served: 4, stored: 1, ignored: 3, quarantined: 0, missing: 0 };
  expect(readLedger(writer)).toEqual([ledger]);
  await store(writer, served('INBOX;2'));
  expect(readLedger(writer)).toEqual([{ ...ledger, served: 8, stored: 2, ignored: 6 }]);
  expect(writer.database.prepare('select author_address from interaction').pluck().all()).toEqual(['ben@example.org']);
});

it('What arrives of them while they are being forgotten is somebody new’s, and stays.', async () => {
  const writer = emptyLog();
  await store(writer, served('INBOX;1'));
  const idOf = () =>
    writer.database
      .prepare<[], string>("select customer_id from identity where address = 'zoe@example.org'")
      .pluck()
      .get() ?? '';
  const zoe = idOf();
  const commands = rightsCommands(writer);
  commands.beginForgetting({ customerId: zoe, quotes: 'keep' });
  const later = (writer.clock.now() - 1_700_000_000_000) / 60_000 + 5;
  await store(writer, served('INBOX;1', [{ number: 9, people: ['zoe'], minute: later, subject: 'Anew' }]));
  erased(commands, zoe, writer.folder);
  expect(idOf()).not.toBe(zoe);
  expect(writer.database.prepare('select subject from interaction order by row').pluck().all()).toEqual([
    'Subject 2',
    'Anew',
  ]);
});

it('A segment that names them names them no more, and finds whom it found.', async () => {
  const writer = emptyLog();
  await store(writer, served('INBOX;1'));
  const add = writer.database.prepare(
    "insert into segment (id, name, filter, position, removed, clock) values (?, ?, ?, 1, ?, '')",
  );
  const filter = (text: string): string =>
    JSON.stringify({ match: 'all', of: [{ field: 'email', test: { is: 'exactly', text } }] });
  add.run('named', 'All but Zoe@Example.org', filter('ZOE@example.org'), 0);
  add.run('removed', 'Old', filter('zoë@example.org, ben@example.org'), 1);
  add.run('others', 'Ben', filter('ben@example.org'), 0);
  const zoe = writer.database
    .prepare<[], string>("select customer_id from identity where address = 'zoe@example.org'")
    .pluck()
    .get();
  const commands = rightsCommands(writer);
  commands.beginForgetting({ customerId: zoe ?? '', quotes: 'keep' });
  erased(commands, zoe ?? '', writer.folder);
  expect(
    writer.database
      .prepare("select name, filter from segment where clock = '' and id in ('named', 'removed', 'others') order by id")
      .all(),
  ).toEqual([
    { name: 'All but …', filter: filter('…') },
    { name: 'Ben', filter: filter('ben@example.org') },
    { name: 'Old', filter: filter('…') },
  ]);
});

it('A saved answer that was once written to them names them no more.', async () => {
  const writer = emptyLog();
  await store(writer, served('INBOX;1'));
  const zoe = writer.database
    .prepare<[], string>("select customer_id from identity where address = 'zoe@example.org'")
    .pluck()
    .get();
  const words = { language: null, text: 'Write to ZOE@example.org', html: null, short: null };
  answerCommands(writer, () => notFound()).addAnswers({
    answers: [{ name: 'Hers', shortcut: null, variants: [words] }],
  });
  const commands = rightsCommands(writer);
  commands.beginForgetting({ customerId: zoe ?? '', quotes: 'keep' });
  erased(commands, zoe ?? '', writer.folder);
  expect(listSavedAnswers(writer)).toMatchObject([{ name: 'Hers', variants: [{ text: 'Write to …' }] }]);
});

it('A handle that is a word like others names nobody in what others wrote.', () => {
  const ways = [
    { channel: 'email', address: 'zoe@example.org' },
    { channel: 'twitter', address: 'coffee' },
    { channel: 'twitter', address: 'zoe_baker' },
    { channel: 'phone', address: '+493012345678' },
  ];
  expect(namings({ ways, names: ['Zoe', 'Zoe Baker'] })).toEqual([
    ...['zoe@example.org', 'zoe_baker', '+493012345678', 'Zoe Baker'],
  ]);
});

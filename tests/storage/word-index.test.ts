import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '#main/storage/migrate';
import { indexWords } from '#main/storage/words';

const none = { subject: '', author: '', recipients: '', files: '' };

function logOf(version: number): Database.Database {
  const database = new Database(':memory:');
  migrate(
    database,
    ':memory:',
    migrations.filter(({ number }) => number <= version),
  );
  return database;
}

function index(database: Database.Database, row: number, text: string): void {
  indexWords({ database } as Parameters<typeof indexWords>[0], row, { ...none, text });
}

function found(database: Database.Database, match: string): unknown[] {
  const rows = database.prepare('select rowid from interaction_words where interaction_words match ? order by rowid');
  return rows.pluck().all(match);
}

it('Beginnings of one, two and more letters are found, in a new log and in one that had words before.', () => {
  const [fresh, older] = [logOf(40), logOf(30)];
  index(fresh, 1, 'A loaf of rye');
  index(older, 1, 'A loaf of rye');
  migrate(older, ':memory:');
  for (const log of [fresh, older]) {
    index(log, 2, 'Two loaves');
    expect(['"l" *', '"lo" *', '"loa" *', '"loaf" *', '"rye"'].map((match) => found(log, match))).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
      [1],
      [1],
    ]);
    log.exec("insert into interaction_words (interaction_words) values ('integrity-check')");
    log.close();
  }
});

it('Words leave the file of a new log when they are deleted.', () => {
  const log = logOf(40);
  expect(log.prepare("select v from interaction_words_config where k = 'secure-delete'").pluck().get()).toBe(1);
  log.close();
});

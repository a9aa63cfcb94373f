import type Database from 'better-sqlite3';
import { accountTables } from './0030-account-tables.ts';
import { answeredIndex } from './0030-answers.ts';
import { indexedEdits } from './0030-edits.ts';
import { engagementColumns } from './0030-engagement.ts';
import { formerRatings } from './0030-ratings.ts';
import { wordIndex } from './0030-word-index.ts';

/** What channels of every kind need: each part of it says its own tables. */
export function everyChannel(database: Database.Database): void {
  database.exec(accountTables);
  database.exec(engagementColumns);
  database.exec(wordIndex);
  database.exec(answeredIndex);
  database.exec(indexedEdits);
  database.exec(formerRatings);
}

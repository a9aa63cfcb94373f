import type Database from 'better-sqlite3';
import { answerTables } from './0020-answers.ts';
import { conversationLinkTables } from './0020-conversation-links.ts';
import { conversationTables } from './0020-conversation-tables.ts';
import { followUpColumns } from './0020-follow-ups.ts';
import { complaintTables, playbookTables } from './0020-complaint-tables.ts';
import { historyTables } from './0020-history-tables.ts';
import { noticeTables } from './0020-notice-tables.ts';
import { revisionTables } from './0020-revisions.ts';
import { standInTables } from './0020-stand-in-tables.ts';
import { todayIndexes } from './0020-today-indexes.ts';
import { ruleTables } from './0020-rule-tables.ts';
import { serviceHourTables } from './0020-service-hours.ts';

/** What following through needs: each part of it says its own tables. */
export function followThrough(database: Database.Database): void {
  database.exec(conversationTables);
  database.exec(conversationLinkTables);
  database.exec(followUpColumns);
  database.exec(noticeTables);
  database.exec(historyTables);
  database.exec(complaintTables);
  database.exec(playbookTables);
  database.exec(answerTables);
  database.exec(serviceHourTables);
  database.exec(ruleTables);
  database.exec(revisionTables);
  database.exec(todayIndexes);
  database.exec(standInTables);
}

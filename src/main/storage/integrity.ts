import { z } from 'zod';
import { query, type Reader } from './statement.ts';

const quick = query(z.object({ integrity_check: z.string() }), 'pragma integrity_check(20)');
const foreign = query(z.object({ table: z.string(), parent: z.string() }), 'pragma foreign_key_check');
const orphans = query(
  z.object({ id: z.string() }),
  `select id from interaction i where i.conversation_id <> i.id and not exists (select 1 from conversation c where c.id = i.conversation_id) limit 20`,
);
const miscounted = query(
  z.object({ id: z.string() }),
  `select id from conversation c where interactions <> (select count(*) from interaction i where i.conversation_id = c.id) limit 20`,
);
const bodies = query(
  z.object({ id: z.string() }),
  'select id from interaction i where not exists (select 1 from interaction_body b where b.row = i.row) limit 20',
);
const unindexed = query(
  z.object({ missing: z.number() }),
  'select (select count(*) from interaction) - (select count(*) from interaction_words_docsize) as missing',
);
const digests = query(
  z.object({ sha256: z.string(), bytes: z.number().nullable() }),
  `select sha256, max(bytes) as bytes from attachment where sha256 not in (select sha256 from local_unkept_file) group by sha256
   union select sha256, bytes from quarantine
   union select file.value ->> '$.sha256', file.value ->> '$.bytes' from local_draft, json_each(content, '$.attachments') file
   union select photo, null from customer where photo is not null`,
);

const totalBytes = query(
  z.object({ bytes: z.number() }),
  `select coalesce(sum(bytes), 0) as bytes from
     (select max(bytes) as bytes from attachment where sha256 not in (select sha256 from local_unkept_file) group by sha256)`,
);

/** Bytes of all attachments that are kept, each digest counted once. */
export function attachmentBytes(reader: Reader): number {
  return totalBytes.one(reader)?.bytes ?? 0;
}

/** What SQLite and our own invariants find wrong. */
export function integrityProblems(reader: Reader): Readonly<{ part: 'log' | 'search'; detail: string }>[] {
  const log = (detail: string) => ({ part: 'log' as const, detail });
  return [
    ...quick
      .all(reader)
      .filter(({ integrity_check }) => integrity_check !== 'ok')
      .map(({ integrity_check }) => log(integrity_check)),
    ...foreign.all(reader).map(({ table, parent }) => log(`a row of ${table} refers to no row of ${parent}`)),
    ...orphans.all(reader).map(({ id }) => log(`interaction ${id} belongs to no conversation`)),
    ...miscounted.all(reader).map(({ id }) => log(`conversation ${id} counts its interactions wrong`)),
    ...bodies.all(reader).map(({ id }) => log(`interaction ${id} has no words`)),
    ...unindexed
      .all(reader)
      .filter(({ missing }) => missing !== 0)
      .map(({ missing }) => ({ part: 'search' as const, detail: `${missing} interactions are not in the word index` })),
  ];
}

/** Of every file whose bytes have to be here; of a photo nobody wrote down how many. */
export function* eachDigest(reader: Reader): Generator<Readonly<{ sha256: string; bytes: number | null }>> {
  yield* digests.all(reader);
}

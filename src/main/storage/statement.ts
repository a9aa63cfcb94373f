import type Database from 'better-sqlite3';
import type { z } from 'zod';

/** A connection that reads. */
export type Reader = Readonly<{ database: Database.Database }>;

type Value = string | number | null | Uint8Array;
export type Parameters = Readonly<Record<string, Value>>;

/** Every statement of the program, so that one test can prepare them all. */
const statements: { sql: string; columns: readonly string[] | null }[] = [];

export function allStatements(): readonly Readonly<{ sql: string; columns: readonly string[] | null }>[] {
  return statements;
}

/** A statement that answers rows of one shape. Prepared once for each connection. */
export function query<Shape extends z.ZodRawShape>(row: z.ZodObject<Shape>, sql: string) {
  type Row = z.infer<z.ZodObject<Shape>>;
  statements.push({ sql, columns: Object.keys(row.shape) });
  const prepared = preparedIn(sql);
  return {
    sql,
    all: (reader: Reader, parameters: Parameters = {}): Row[] =>
      prepared(reader)
        .all(parameters)
        .map((found) => row.parse(found)),
    one: (reader: Reader, parameters: Parameters = {}): Row | null => {
      const found = prepared(reader).get(parameters);
      return found === undefined ? null : row.parse(found);
    },
    each: function* (reader: Reader, parameters: Parameters = {}): Generator<Row> {
      for (const found of prepared(reader).iterate(parameters)) yield row.parse(found);
    },
  };
}

/** A statement that changes rows; answers how many. */
export function change(sql: string) {
  statements.push({ sql, columns: null });
  const prepared = preparedIn(sql);
  return {
    sql,
    run: (reader: Reader, parameters: Parameters = {}): number => prepared(reader).run(parameters).changes,
  };
}

function preparedIn(sql: string): (reader: Reader) => Database.Statement {
  const cache = new WeakMap<Database.Database, Database.Statement>();
  return ({ database }) => {
    let statement = cache.get(database);
    if (!statement) {
      statement = database.prepare(plannedOnce(sql));
      cache.set(database, statement);
    }
    return statement;
  };
}

/**
 * SQLite plans a statement anew each time a parameter is bound that it compares with something, which takes ten times as
 * long as most of ours take to run. Behind a plus, which changes no value, it does not look. Of `like` and `glob` it has to
 * see the pattern.
 */
function plannedOnce(sql: string): string {
  return sql.replace(/(?<!\b(?:like|glob)\s+)(?<![\w+])@(?=\w)/giu, '+@');
}

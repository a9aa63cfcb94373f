import { z } from 'zod';
import { fold } from './customers.ts';
import { namings, type Named } from './forgetting.ts';
import { change, query } from './statement.ts';
import type { Writer } from './open-log.ts';

/** Filters that somebody saved under a name: over customers, and over conversations. */
const saved = ['segment', 'conversation_view'].map((table) => ({
  naming: query(
    z.object({ id: z.string(), name: z.string(), filter: z.string() }),
    `select id, name, filter from ${table} where instr(folded(name), folded(@naming)) or instr(folded(filter), folded(@naming))`,
  ),
  rewrite: change(`update ${table} set name = @name, filter = @filter where id = @id`),
}));

/** What stands where somebody was named: no address and no name has it, so whom a condition finds stays as it is. */
const gone = '…';

/** From segments and views, also removed ones, an address, a number or a full name goes that somebody typed there. A handle is a word like others. */
export function takeOutOfSegments(writer: Writer, named: Named): void {
  for (const naming of namings(named).filter((one) => /[@+\s]/u.test(one))) {
    const typed = (key: string, value: unknown): unknown =>
      typeof value === 'string' && /^(?:text|words|\d+)$/u.test(key) ? wordsWithout(value, naming) : value;
    for (const filters of saved)
      for (const { id, name, filter } of filters.naming.all(writer, { naming })) {
        const left = JSON.stringify(JSON.parse(filter, typed));
        filters.rewrite.run(writer, { id, name: wordsWithout(name, naming), filter: left });
      }
  }
}

/** Written with other accents than theirs, nobody can tell where a name ends: then all of it goes. */
export function wordsWithout(words: string, naming: string): string {
  const left = words.replaceAll(new RegExp(naming.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`), 'giu'), gone);
  return fold(left).includes(fold(naming)) ? gone : left;
}

import { z } from 'zod';
import { answerVariant } from '#shared/domain/saved-answer';
import { namings, type Named } from './forgetting.ts';
import { wordsWithout } from './naming-segments.ts';
import { json } from './rows.ts';
import { change, query } from './statement.ts';
import type { Writer } from './open-log.ts';

const answersNaming = query(
  z.object({ id: z.string(), name: z.string(), variants: json(z.array(answerVariant)) }),
  `select id, name, variants from saved_answer where instr(folded(name), folded(@naming)) or instr(folded(variants), folded(@naming))`,
);
const rewrite = change('update saved_answer set name = @name, variants = @variants where id = @id');

/** From saved answers, also removed ones, an address, a number or a full name goes that stayed in words once written to somebody. */
export function takeOutOfAnswers(writer: Writer, named: Named): void {
  for (const naming of namings(named).filter((one) => /[@+\s]/u.test(one)))
    for (const { id, name, variants } of answersNaming.all(writer, { naming })) {
      const taken = variants.map(({ text, html, short, ...rest }) => ({
        ...rest,
        text: wordsWithout(text, naming),
        html: html === null ? null : wordsWithout(html, naming),
        short: short === null ? null : wordsWithout(short, naming),
      }));
      rewrite.run(writer, { id, name: wordsWithout(name, naming), variants: JSON.stringify(taken) });
    }
}

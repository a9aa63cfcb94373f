import { parse } from 'csv-parse/sync';
import { Refusal } from '#main/kernel/refusal';
import {
  answerRows,
  csvColumns,
  readAnswerRows,
  readAnswersFile,
  writeAnswersFile,
  type ReadAnswers,
} from '#shared/answers/file';
import { defuseCell, restoreCell } from '#shared/domain/csv-cell';
import type { SavedAnswerFields } from '#shared/domain/saved-answer';

export type AnswersFormat = 'json' | 'csv';

/** Answers as a file's text. */
export function answersAs(format: AnswersFormat, answers: readonly SavedAnswerFields[]): string {
  if (format === 'json') return writeAnswersFile(answers);
  return [csvColumns, ...answers.flatMap(answerRows)].map(tableLine).join('');
}

/** The answers in a file of this program or a table of another. Refuses `file-unreadable`. */
export function answersIn(text: string): ReadAnswers {
  const read = readAnswersFile(text) ?? answersInTable(text);
  if (!read || (read.answers.length === 0 && read.unreadable.length === 0)) throw new Refusal('file-unreadable');
  return read;
}

function answersInTable(text: string): ReadAnswers | null {
  const [head = ''] = text.split('\n', 1);
  const delimiter =
    [',', ';', '\t'].toSorted((one, other) => head.split(other).length - head.split(one).length)[0] ?? ',';
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
    });
    const [heading, ...rest] = rows;
    return heading === undefined
      ? null
      : readAnswerRows(
          heading,
          rest.map((row) => row.map(restoreCell)),
        );
  } catch {
    return null;
  }
}

/** RFC 4180, every cell quoted: words have line ends. */
function tableLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${defuseCell(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

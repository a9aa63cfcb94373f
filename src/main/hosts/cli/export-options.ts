import { InvalidArgumentError, Option, type Command } from 'commander';
import { exportForm, exportPreset, type ExportForm, type ExportOrder, type ExportPreset } from '#shared/domain/export';
import { isTimeZone } from '#shared/domain/time-zone';
import { parseDate } from './dates.ts';
import { WrongUse } from './ending-failures.ts';
import { text } from './text.ts';

export type ExportOptions = Readonly<{
  preset?: ExportPreset;
  from?: string;
  to?: string;
  segment?: string;
  customer?: string;
  timeZone?: string;
  locale?: string;
  delimiter?: ExportForm['delimiter'];
  decimal?: ExportForm['decimal'];
  bom?: boolean;
  longCells?: ExportForm['longCells'];
}>;

const delimiters: Readonly<Record<string, ExportForm['delimiter']>> = {
  ...{ comma: ',', semicolon: ';', tab: '\t', pipe: '|' },
  ...{ ',': ',', ';': ';', '\t': '\t', '|': '|' },
};
const decimals: Readonly<Record<string, ExportForm['decimal']>> = { point: '.', comma: ',', '.': '.', ',': ',' };

/** What narrows an export down and says how it is written. */
export function addExportOptions(command: Command): Command {
  return command
    .addOption(new Option('--preset <name>', 'whom the file is for').choices(exportPreset.options))
    .option('--segment <segment>', 'only of the customers in this segment (id or name)')
    .option('--customer <id>', 'only of this customer')
    .option(
      '--time-zone <zone>',
      "whose days are meant, such as Europe/Berlin (default: this computer's)",
      parseTimeZone,
    )
    .option('--locale <tag>', 'follow the habits of spreadsheets there, such as de-DE')
    .option('--delimiter <sign>', 'comma, semicolon, tab or pipe', oneOf('--delimiter', delimiters))
    .option('--decimal <sign>', 'point or comma', oneOf('--decimal', decimals))
    .option('--bom', 'begin with a byte order mark')
    .option('--no-bom', 'begin without one')
    .addOption(
      new Option('--long-cells <how>', 'cells longer than a spreadsheet can hold').choices(
        exportForm.unwrap().shape.longCells.options,
      ),
    );
}

/** What the options ask for; days are those of the time zone that was named. */
export function orderOf(options: ExportOptions): Omit<ExportOrder, 'noun' | 'segmentId'> {
  const { preset = 'plain', from, to, customer = null, timeZone = null, locale = null } = options;
  const { delimiter, decimal, bom, longCells } = options;
  const date = (words: string | undefined, edge: 'start' | 'end'): number | null => {
    if (words === undefined) return null;
    const at = parseDate(words, edge, timeZone);
    if (at === null) throw new WrongUse(text.notDate(words));
    return at;
  };
  const form = {
    ...(delimiter && { delimiter }),
    ...(decimal && { decimal }),
    ...(bom !== undefined && { bom }),
    ...(longCells && { longCells }),
  };
  return {
    preset,
    from: date(from, 'start'),
    to: date(to, 'end'),
    customerId: customer,
    timeZone,
    locale,
    form,
  };
}

function parseTimeZone(zone: string): string {
  if (!isTimeZone(zone)) throw new InvalidArgumentError(text.notTimeZone(zone));
  return zone;
}

function oneOf<Sign>(option: string, signs: Readonly<Record<string, Sign>>): (word: string) => Sign {
  return (word) => {
    const sign = Object.hasOwn(signs, word) ? signs[word] : undefined;
    if (sign === undefined) throw new InvalidArgumentError(text.notSign(word, option));
    return sign;
  };
}

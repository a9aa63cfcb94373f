import { copyFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Argument, type Command } from 'commander';
import { exportNoun, type ExportNoun } from '#shared/domain/export';
import { lossSentences } from '#shared/text/export-losses';
import { CommandFailed } from '../ending-failures.ts';
import type { Host } from '../host.ts';
import { addExportOptions, orderOf, type ExportOptions } from '../export-options.ts';
import type { OpenedCore } from '../outside.ts';
import { withProgress } from '../progress.ts';
import { segmentIn } from '../segment-in.ts';
import { text } from '../text.ts';

type OutOptions = ExportOptions & Readonly<{ out: string }>;

export function addExportCommand(program: Command, host: Host): void {
  const command = program
    .command('export')
    .description('CSV with a manifest beside it (FILE.manifest.json)')
    .addArgument(new Argument('<noun>', 'what to export').choices(exportNoun.options))
    .requiredOption('--out <file>', 'where to; a file that is there is replaced')
    .option('--from <date>', 'from this day or instant on')
    .option('--to <date>', 'up to and with this day, or until this instant');
  addExportOptions(command).action(async (noun: ExportNoun, options: OutOptions) => {
    const order = orderOf(options);
    await host.withCore(async ({ client, core, printer }) => {
      const name = path.basename(options.out);
      const { segment } = options;
      const segmentId = segment === undefined ? null : await segmentIn(client, segment);
      const made = await withProgress(client, host.outside, () =>
        client.exchange.export({ noun, name, ...order, segmentId }),
      );
      await place(made.path, options.out, core);
      await place(made.manifestPath, `${options.out}.manifest.json`, core);
      const { rows, bytes, sha256, losses } = made;
      await printer.result({ rows, bytes, sha256, losses }, [text.exported(rows, options.out)]);
      for (const sentence of lossSentences(losses)) await printer.note(sentence);
    });
  });
}

/** Puts what the core made where the person wants it, whole or not at all: a schedule's old file stays until then. */
async function place(served: string, target: string, core: OpenedCore): Promise<void> {
  const made = await core.bytes.locate(served);
  if (!made) throw new CommandFailed(text.exportMissing);
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.part`);
  try {
    await copyFile(made.file, beside);
    await rename(beside, target);
  } catch (failure) {
    await rm(beside, { force: true });
    throw new CommandFailed(text.fileUnwritable(target, failure instanceof Error ? failure.message : String(failure)));
  }
}

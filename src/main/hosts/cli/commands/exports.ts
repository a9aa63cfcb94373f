import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import { exportNoun, type ExportNoun } from '#shared/domain/export';
import { schedulePlan, scheduleRhythm, type ExportSchedule, type ScheduleRhythm } from '#shared/domain/export-schedule';
import { localDate } from '../dates.ts';
import { CommandFailed } from '../ending-failures.ts';
import { addExportOptions, orderOf, type ExportOptions } from '../export-options.ts';
import type { Host } from '../host.ts';
import type { Listing } from '../printer.ts';
import { segmentIn } from '../segment-in.ts';
import { text } from '../text.ts';

type ScheduleOptions = Omit<ExportOptions, 'from' | 'to'> &
  Readonly<{ folder: string; every: ScheduleRhythm; at: string; covers: 'everything' | 'period' }>;

/** Exports that are made again and again, by an open Shopbell or by `exports run`. */
export function addExportsCommands(program: Command, host: Host): void {
  const exports = program.command('exports').description('exports that are made again and again, into a folder');
  const schedule = exports
    .command('schedule')
    .description('plan one; an open Shopbell makes it when it is due, or "exports run" does')
    .addArgument(new Argument('<noun>', 'what to export').choices(exportNoun.options))
    .requiredOption('--folder <dir>', 'where the files go')
    .addOption(new Option('--every <rhythm>', 'how often').choices(scheduleRhythm.options).makeOptionMandatory())
    .option('--at <time>', 'at which time of the day', parseTime, '06:00')
    .addOption(
      new Option('--covers <what>', 'all there is, or the day, week or month that just ended')
        .choices(['everything', 'period'])
        .default('everything'),
    );
  addExportOptions(schedule).action(async (noun: ExportNoun, options: ScheduleOptions) => {
    const { from: _from, to: _to, ...order } = orderOf(options);
    const { folder, every, at, covers, segment } = options;
    await host.withCore(async ({ client, printer }) => {
      const segmentId = segment === undefined ? null : await segmentIn(client, segment);
      const planned = await client.exportSchedules.add({
        order: { noun, ...order, segmentId },
        folder,
        every,
        at,
        covers,
      });
      await printer.result(scheduleNoun(planned), [text.scheduled(planned.id, localDate(planned.nextAt))]);
    });
  });

  exports
    .command('list')
    .description('the next one due first')
    .action(() =>
      host.withCore(async ({ client, printer }) => {
        const all = await client.exportSchedules.list({});
        const any = await printer.list(scheduleListing, all.length > 0 ? [all] : []);
        if (!any && !printer.json) await printer.note(text.nothingListed);
      }),
    );

  exports
    .command('remove <id>')
    .description('make it no more; its files stay')
    .action((id: string) =>
      host.withCore(async ({ client, printer }) => {
        await client.exportSchedules.remove({ id });
        await printer.result({ id }, [text.scheduleRemoved(id)]);
      }),
    );

  exports
    .command('run [id]')
    .description('make this one now, or without an id all that are due')
    .action((id: string | undefined) =>
      host.withCore(async ({ client, printer }) => {
        const runs = await client.exportSchedules.run({ id: id ?? null });
        for (const run of runs)
          await printer.result(
            run,
            run.files.map(({ file, rows }) => text.exported(rows, file)),
          );
        if (runs.length === 0 && !printer.json) await printer.note(text.nothingDueToExport);
        const failure = runs.find((run) => run.failure)?.failure;
        if (failure) throw new CommandFailed(failure.message);
      }),
    );
}

const scheduleListing: Listing<ExportSchedule> = {
  noun: scheduleNoun,
  columns: [
    { title: 'ID', value: (item) => item.id },
    { title: 'NEXT', value: (item) => localDate(item.nextAt) },
    { title: 'EVERY', value: (item) => item.every },
    { title: 'WHAT', value: ({ order }) => `${order.noun} (${order.preset})` },
    { title: 'FOLDER', value: (item) => item.folder, widest: 40 },
    { title: 'FAILURE', value: (item) => item.failure?.message ?? '' },
  ],
};

function scheduleNoun({ id, order, folder, every, at, covers, nextAt, lastAt, failure }: ExportSchedule) {
  const instant = (moment: number | null): string | null => (moment === null ? null : new Date(moment).toISOString());
  const { noun, preset, segmentId, customerId, timeZone } = order;
  const planned = { noun, preset, segmentId, customerId, timeZone, folder, every, at, covers };
  return { id, ...planned, nextAt: instant(nextAt), lastAt: instant(lastAt), failure };
}

function parseTime(words: string): string {
  const time = schedulePlan.unwrap().shape.at.safeParse(words);
  if (!time.success) throw new InvalidArgumentError(text.notTime(words));
  return time.data;
}

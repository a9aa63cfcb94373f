import { Option, type Command } from 'commander';
import { loggedKind, type LoggedKind } from '#shared/domain/logged-entry';
import { WrongUse } from '../ending-failures.ts';
import type { Host } from '../host.ts';
import { interactionNoun } from '../nouns.ts';
import { momentIn } from '../moment-in.ts';
import { readText, withoutLineEnd } from '../secret-input.ts';
import { text } from '../text.ts';

type LogOptions = Readonly<{
  customer?: string;
  new?: string;
  kind: LoggedKind;
  ours?: true;
  subject?: string;
  textStdin?: true;
  at?: string;
  promise?: string;
  due?: string;
}>;

export function addLogCommand(program: Command, host: Host): void {
  program
    .command('log')
    .description('write down a call, a visit, a letter, a message from elsewhere or a note')
    .option('--customer <id>', 'whom it was with')
    .option('--new <name>', 'whom it was with: somebody new')
    .addOption(new Option('--kind <kind>', 'what it was').choices(loggedKind.options).makeOptionMandatory())
    .option('--ours', 'the shop called, wrote or went there')
    .option('--subject <text>', 'what it was about')
    .option('--text-stdin', 'read what was said from standard input')
    .option('--at <when>', 'when it happened: 2026-03-01T08:00:00Z, or words like "yesterday 15:30"; now when left out')
    .option('--promise <text>', 'what was promised')
    .option('--due <when>', 'by when: as --at, or "next Friday", "in 2 weeks"')
    .action(async (options: LogOptions) => {
      const { customer, kind, subject, at, promise, due } = options;
      if ((customer === undefined) === (options.new === undefined)) throw new WrongUse(text.oneCustomer);
      if (due !== undefined && promise === undefined) throw new WrongUse(text.dueWithoutPromise);
      const occurredAt = at === undefined ? null : await momentIn(at, 'past');
      const dueAt = due === undefined ? null : await momentIn(due, 'future');
      const words = options.textStdin ? withoutLineEnd(await readText(host.outside)) : '';
      await host.withCore(async ({ client, printer }) => {
        const logged = await client.counter.log({
          customerId: customer ?? null,
          newName: options.new ?? null,
          kind,
          direction: options.ours ? 'outbound' : null,
          subject: subject ?? null,
          text: words,
          occurredAt,
          promise: promise === undefined ? null : { text: promise, dueAt },
        });
        const interaction = await client.interactions.show({ id: logged.id });
        await printer.result({ ...interactionNoun(interaction), undo: logged.undo }, [
          text.logged(logged.id, logged.undo),
        ]);
      });
    });
}

import { readFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { anyOtherChannel, weekHours, type ServiceHours, type WeekHours } from '#shared/domain/service-hours';
import { isTimeZone } from '#shared/domain/time-zone';
import { WrongUse } from '../ending-failures.ts';
import type { Call, Host } from '../host.ts';
import { collect } from '../option-values.ts';
import { text } from '../text.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type SetOptions = Readonly<{ timeZone?: string; day: readonly string[]; target: readonly string[] }>;

export function addHoursCommands(program: Command, host: Host): void {
  const hours = program.command('hours').description('when the shop serves, its days off, and how soon it answers');
  hours
    .command('show')
    .description('the hours of the week, the days off and the targets')
    .action(() => host.withCore(print));
  hours
    .command('set')
    .description('change them; what is not named stays')
    .option('--time-zone <zone>', 'whose hours they are, such as Europe/Berlin; "computer" for that of this computer')
    .addOption(
      new Option('--day <hours>', 'mon=09:00-12:00,13:00-17:00; sun=closed; mon-fri=09:00-17:00; repeatable')
        .argParser(collect)
        .default([], 'none'),
    )
    .addOption(
      new Option('--target <time>', 'first answer: email=8h, wordpress=30m, email=off; *=2h is every other; repeatable')
        .argParser(collect)
        .default([], 'none'),
    )
    .action(async ({ timeZone, day, target }: SetOptions) => {
      if (timeZone !== undefined && timeZone !== 'computer' && !isTimeZone(timeZone))
        throw new WrongUse(text.notTimeZone(timeZone));
      const targets = target.map(targetIn);
      await host.withCore(async (call) => {
        const { client } = call;
        if (timeZone !== undefined || day.length > 0) {
          const { week } = (await client.hours.show({})).hours;
          await client.hours.set({
            ...(day.length > 0 && { week: weekIn(week, day) }),
            ...(timeZone !== undefined && { timeZone: timeZone === 'computer' ? null : timeZone }),
          });
        }
        for (const one of targets) await client.hours.setTarget(one);
        await print(call);
      });
    });
  hours
    .command('import <file>')
    .description('the days off of an iCalendar file (.ics), but for those that are known')
    .action(async (file: string) => {
      const calendar = await readFile(file, 'utf8').catch(() => {
        throw new WrongUse(text.noSuchFile(file));
      });
      await host.withCore(async ({ client, printer }) => {
        const done = await client.hours.importCalendar({ text: calendar });
        await printer.result(done, [text.closingsImported(done)]);
      });
    });
}

async function print({ client, printer }: Call): Promise<void> {
  const { hours, zoneChosen } = await client.hours.show({});
  const { timeZone, week, closings, targets } = hours;
  const noun = {
    ...{ timeZone, zoneChosen },
    week: Object.fromEntries(days.map((day, at) => [day, week[at] ?? []])),
    closings,
    targets,
  };
  await printer.result(noun, [
    text.hoursIn(timeZone),
    ...days.map((day, at) => `  ${day}  ${spanWords(week[at] ?? [])}`),
    ...targets.map(({ channel, minutes }) => text.answerTarget(channel === anyOtherChannel ? '*' : channel, minutes)),
    ...closings.map(({ from, to, name, yearly }) => `${from} – ${to}  ${name}${yearly ? ` (${text.everyYear})` : ''}`),
  ]);
}

function spanWords(spans: ServiceHours['week'][number]): string {
  return spans.length === 0 ? 'closed' : spans.map(({ from, to }) => `${from}-${to}`).join(', ');
}

/** The week with the days changed that were named. */
function weekIn(week: WeekHours, given: readonly string[]): WeekHours {
  const changed = [...week];
  for (const words of given) {
    const [named = '', times = ''] = words.split('=');
    const [first = '', last = first] = named.toLowerCase().split('-');
    const [from, to] = [days.findIndex((day) => day === first), days.findIndex((day) => day === last)];
    if (from < 0 || to < from) throw new WrongUse(text.notHours(words));
    const spans = times === 'closed' ? [] : times.split(',').map(spanIn);
    for (let day = from; day <= to; day += 1) changed[day] = spans;
  }
  const parsed = weekHours.safeParse(changed);
  if (!parsed.success) throw new WrongUse(text.notHours(given.join(' ')));
  return parsed.data;
}

function spanIn(words: string): Readonly<{ from: string; to: string }> {
  const [from = '', to = ''] = words.trim().split('-');
  return { from, to };
}

function targetIn(words: string) {
  const { channel, amount, unit, off } =
    /^(?<channel>[^=]+)=(?:(?<amount>\d{1,4})(?<unit>[hm])|(?<off>off|others))$/u.exec(words)?.groups ?? {};
  if (channel === undefined) throw new WrongUse(text.notTarget(words));
  if (off === 'others') return { channel, target: null };
  return { channel, target: { minutes: off ? null : Number(amount) * (unit === 'h' ? 60 : 1) } };
}

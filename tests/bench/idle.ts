import { asStarted } from './as-started.ts';
import { buildProcess } from './build-process.ts';
import { figure, markdownTable } from './figures.ts';
import { idleFigures, type IdleOrder } from './idle-order.ts';
import { measureProcess } from './measure-process.ts';

/** Shopbell in a process of its own on accounts at which nothing happens; answers what is to be said of it. */
export async function measureIdle(order: IdleOrder): Promise<string> {
  const file = await buildProcess('idle-process');
  const { command, env } = asStarted(file, order);
  const { output, peakMegabytes } = await measureProcess(command, env);
  const { seconds, cpuSeconds, steady, highest, accounts } = idleFigures.parse(JSON.parse(output));
  const well = accounts.filter(({ state, looked }) => state === 'ok' && looked);
  const others = accounts
    .filter((account) => !well.includes(account))
    .map(({ channel, state }) => `${channel} ${state}`);
  return `## Nothing happens on ${accounts.length} accounts, each looked at as often as it may be

${markdownTable(
  ['Shopbell under Node, whole process', 'figure'],
  [
    ['accounts that are well', [String(well.length), ...others].join(', ')],
    ['measured for, s', figure(seconds, 0)],
    ['CPU of all its threads, s', figure(cpuSeconds)],
    ['% of a core', figure((100 * cpuSeconds) / seconds)],
    ['memory at the end / highest while measured, MiB', `${figure(steady, 0)} / ${figure(highest, 0)}`],
    ['memory, highest since its start (VmHWM), MiB', figure(peakMegabytes, 0)],
  ],
)}`;
}

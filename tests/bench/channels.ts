import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import type { Connector } from '#main/connectors/connector';
import { callPort, servePort } from '#main/kernel/port';
import { logCommands, type LogCommands } from '#main/log-commands';
import { emptyLog } from '#tests/support/arriving-mail';
import { Random } from '#tests/support/mailbox-random';
import { measureIdle } from './idle.ts';
import { days, liveAMonth } from './month.ts';
import { reportMonth } from './month-report.ts';
import { openNetworks } from './networks-of-a-shop.ts';
import { PolledAccount } from './polled-account.ts';
import { ShopAnswers } from './shop-answers.ts';
import { say } from './workbench.ts';

const { values: options } = parseArgs({
  options: {
    items: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    idle: { type: 'string', default: '300' },
  },
});
const chance = new Random(Number(options.seed));
/** A month goes by in minutes, and ends about now. */
let ahead = -(days + 15) * 24 * 60 * 60_000;
const now = (): number => Date.now() + ahead;

const empty = emptyLog();
const writer = { ...empty, clock: { now } };
const commands = logCommands(writer, () => false);
const { port1, port2 } = new MessageChannel();
servePort(port1, commands);
const log = callPort<LogCommands>(port2);
const accounts = (await openNetworks({ now })).map(
  (network, index) => new PolledAccount(`account-${index}`, network, { log, now, folder: writer.folder }),
);
for (const { id, network } of accounts) {
  const { connector, address, settings } = network;
  // The shortest each of them takes.
  const often = [1, 2, 5, 10].map((interval) => ({ ...Object(settings), interval })).find(isTaken(connector));
  commands.saveAccount({ id, channel: connector.channel, address, name: null, settings: often });
}
const answers = new ShopAnswers({ folder: writer.folder, device: writer.device, now, commands: log, accounts });
const outcomes = await liveAMonth({
  ...{ accounts, answers, items: Number(options.items), say },
  random: () => chance.fraction(),
  goOn: (by) => (ahead = Math.min(0, ahead + by)),
});
console.log(await reportMonth({ writer, accounts, answers, outcomes }));
await answers.close();
await Promise.all(accounts.map(({ session }) => session.close()));
port1.close();
writer.database.close();

// The same networks and the same log, for the program as it is started.
ahead = 0;
const secrets = Object.fromEntries(accounts.map(({ id, secret, network }) => [id, network.signInAgain?.() ?? secret]));
console.log(await measureIdle({ folder: writer.folder, secrets, settling: 75, measured: Number(options.idle) }));
const exceeded = accounts.flatMap(({ network }) => network.simulator.exceeded.map(({ bucket }) => bucket));
console.log(`\nLimits exceeded by now: ${exceeded.length}.`);
await Promise.all(accounts.map(({ network }) => network.simulator.close()));
await rm(writer.folder, { recursive: true, force: true });

function isTaken({ parseSettings }: Connector<unknown>) {
  return (settings: unknown): boolean => {
    try {
      return parseSettings(settings) !== undefined;
    } catch {
      return false;
    }
  };
}

import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import { accountCommands } from '#main/accounts/commands';
import { ProviderFailure } from '#main/connectors/failure';
import type { Session } from '#main/connectors/connector';
import { pollAccount } from '#main/inbound/poll';
import { arrivalCommands } from '#main/inbound/store';
import { callPort, servePort } from '#main/kernel/port';
import { openLog } from '#main/kernel/log';
import { Secret } from '#main/kernel/secret';
import { readLedger } from '#main/storage/served';
import type { Fault } from '#main/simulators/simulator';
import { emptyLog } from '#tests/support/arriving-mail';
import { Random } from '#tests/support/mailbox-random';
import { figure, markdownTable } from './figures.ts';
import { openNetworks, type ShopAccount } from './networks-of-a-shop.ts';
import { say } from './workbench.ts';

const { values: options } = parseArgs({
  options: { items: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const days = 30;
const rounds = days * 2;
const halfDay = 12 * 60 * 60_000;
const chance = new Random(Number(options.seed));
const random = (): number => chance.word() / 2 ** 32;
let ahead = -days * 2 * halfDay;
/** A month goes by in minutes: every round half a day. */
const now = (): number => Date.now() + ahead;

const writer = { ...emptyLog(), clock: { now } };
const commands = { ...accountCommands(writer), ...arrivalCommands(writer, () => false) };
const { port1, port2 } = new MessageChannel();
servePort(port1, commands);
const log = callPort<typeof commands>(port2);

type Polled = ShopAccount & {
  readonly id: string;
  secret: string;
  session: Session;
  stop: AbortController;
  written: number;
};
const accounts: Polled[] = (await openNetworks({ now })).map((account, index) => {
  const { connector, address, settings } = account;
  const id = `account-${index}`;
  commands.saveAccount({ id, channel: connector.channel, address, name: null, settings });
  return { ...account, id, written: 0, ...opened(account, id) };
});
const outcomes = new Map<string, number>();
let said = 0;
for (let round = 0; round < rounds; round++) {
  ahead += halfDay;
  for (const account of accounts) if (round % 3 === 0) account.publish?.(`What is new, ${round}`);
  const until = Math.round((Number(options.items) * (round + 1)) / rounds);
  for (; said < until; said++) write(accounts[said % accounts.length]);
  for (const account of accounts) if (random() < 0.5) account.simulator.fail(fault(), { when: () => random() < 0.4 });
  await Promise.all(accounts.map((account) => poll(account, random() < 0.1)));
  for (const { simulator } of accounts) simulator.calm();
  if (round % 10 === 9) say(`Day ${(round + 1) / 2} of ${days}: ${said} said`);
}
for (let look = 0; look < 6; look++) {
  ahead += halfDay;
  await Promise.all(accounts.map((account) => poll(account, false)));
}
await report();

function opened({ connector, address, settings, ...account }: ShopAccount, id: string) {
  const stop = new AbortController();
  let { secret } = account;
  const session = connector.open(
    { id, address, name: 'The bakery', settings: connector.parseSettings(settings) },
    {
      ...{ clock: { now }, log: openLog(null), heard: () => undefined, signal: stop.signal },
      credentials: () => Promise.resolve({ kind: 'password', secret: new Secret(secret) }),
      keep: async (kept) => {
        secret = kept.reveal();
        const account = accounts.find((one) => one.id === id);
        if (account) account.secret = secret;
      },
    },
  );
  return { session, stop };
}

function write(account: Polled | undefined): void {
  if (!account) return;
  account.written += 1;
  account.write(`Words ${account.id} ${account.written}.`);
}

/** One of everything that goes wrong on the way or at the network. */
function fault(): Fault {
  const faults: readonly Fault[] = [
    { kind: 'dropped' },
    { kind: 'cut', after: 'half' },
    { kind: 'cut', after: 'nothing' },
    { kind: 'late', milliseconds: 200 },
    { kind: 'answer', answer: { status: 502, body: '<html>Bad gateway</html>' } },
    { kind: 'answer', answer: { status: 429, headers: { 'retry-after': '5' }, body: {} } },
    { kind: 'answer', answer: { status: 401, body: {} } },
    { kind: 'answer', answer: { status: 404, body: {} } },
    { kind: 'answer', answer: { status: 410, body: {} } },
    { kind: 'answer', answer: { status: 200, body: '<html>A firewall</html>' } },
  ];
  return faults[Math.floor(random() * faults.length)] ?? { kind: 'dropped' };
}

/** One look, as the core has it; `killed` where the program ends in the middle of it, to start again the next day. */
async function poll(account: Polled, killed: boolean): Promise<void> {
  const { connector, address, id } = account;
  const origin = { accountId: id, address, channel: connector.channel };
  const parts = { connector, session: account.session, log, origin, folder: writer.folder };
  const timer = killed ? setTimeout(() => account.stop.abort(), random() * 60) : undefined;
  try {
    await pollAccount({ ...parts, ownAddresses: [address], keepUpTo: null }, () => undefined);
    count('caught up');
  } catch (failure) {
    if (!(failure instanceof ProviderFailure)) throw failure;
    count(killed && account.stop.signal.aborted ? 'killed' : failure.kind);
    if (failure.kind === 'needs-sign-in' && account.signInAgain) {
      await account.session.close();
      Object.assign(account, opened({ ...account, secret: account.signInAgain() }, account.id));
    }
  } finally {
    clearTimeout(timer);
  }
  if (!killed) return;
  await account.session.close();
  Object.assign(account, opened(account, id));
}

function count(outcome: string): void {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}

async function report(): Promise<void> {
  const ledger = readLedger(writer);
  const found = writer.database
    .prepare(
      "select i.account_id as id, b.text from interaction i join interaction_body b on b.row = i.row where i.direction = 'inbound'",
    )
    .all() as Readonly<{ id: string; text: string }>[]; // two columns that are text
  const gaps = new Set(
    writer.database.prepare('select account_id from local_account where gap_since is not null').pluck().all(),
  );
  const rows: string[][] = [];
  for (const account of accounts) {
    const own = found.filter(({ id }) => id === account.id);
    const numbers = own.map(({ text }) => Number(/Words account-\d+ (\d+)\./.exec(text)?.[1] ?? Number.NaN));
    const known = new Set(numbers);
    const line = ledger.find(({ accountId }) => accountId === account.id);
    const begun = process.cpuUsage();
    const looks = 10;
    for (let look = 0; look < looks; look++) {
      ahead += account.connector.abilities.pollInterval;
      await poll(account, false);
    }
    const { user, system } = process.cpuUsage(begun);
    const each = (user + system) / 1000 / looks;
    rows.push([
      account.connector.name,
      ...[account.written, account.written - known.size].map(String),
      gaps.has(account.id) ? 'yes' : '',
      String(own.length - known.size),
      ...[line?.missing ?? -1, line?.quarantined ?? -1, account.simulator.exceeded.length].map(String),
      ...[figure(each), ((100 * each) / account.connector.abilities.pollInterval).toFixed(3)],
    ]);
  }
  const share = rows.reduce((sum, row) => sum + Number(row.at(-1)), 0);
  console.log(`## A month on ${accounts.length} accounts, ${said} said, with everything that goes wrong

${markdownTable(['network', 'said', 'not read', 'told so', 'twice', 'missing', 'quarantined', 'limits exceeded', 'idle look, CPU ms', '% of a core'], rows)}

Looks: ${[...outcomes].map(([outcome, times]) => `${times} ${outcome}`).join(', ')}.
Idle, all of them take ${share.toFixed(2)} % of a core (with what stands in for their networks); the process held ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MiB.`);
  await Promise.all(accounts.map(({ session }) => session.close()));
  await Promise.all(accounts.map(({ simulator }) => simulator.close()));
  port1.close();
  writer.database.close();
  await rm(writer.folder, { recursive: true, force: true });
}

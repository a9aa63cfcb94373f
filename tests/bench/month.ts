import type { Fault } from '#main/simulators/simulator';
import type { PolledAccount, Said } from './polled-account.ts';
import type { ShopAnswers } from './shop-answers.ts';

export type MonthParts = Readonly<{
  accounts: readonly PolledAccount[];
  answers: ShopAnswers;
  items: number;
  random: () => number;
  /** Time goes on by so many milliseconds. */
  goOn: (by: number) => void;
  say: (text: string) => void;
}>;
export type Outcomes = ReadonlyMap<string, number>;

export const days = 30;
const rounds = days * 2;
const halfDay = 12 * 60 * 60_000;
/** The day on which the program is started again and again, and how often. */
const restlessRound = 29;
const restarts = 250;
const longestRestless = 60_000;
/** One network does not answer for more than a week, so that windows close over what is to leave there. */
const outage = { channel: 'facebook', from: 20, to: 37 };

/** A month in which everything goes wrong that can: two looks a day at every network; answers how the looks ended. */
export async function liveAMonth(parts: MonthParts): Promise<Outcomes> {
  const { accounts, answers, items, random, goOn, say } = parts;
  const outcomes = new Map<string, number>();
  const count = (outcome: string): void => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  let said = 0;
  for (let round = 0; round < rounds; round++) {
    goOn(halfDay);
    for (const { network } of accounts) if (round % 3 === 0) network.publish?.(`What is new, ${round}`);
    for (const account of accounts) change(account, { random, newest: (items / accounts.length / rounds) * 0.6 });
    const until = Math.round((items * (round + 1)) / rounds);
    for (; said < until; said++) accounts[said % accounts.length]?.write();
    for (const account of accounts) spoil(account, { random, round });
    await Promise.all(accounts.map(async (account) => lookAt(account, { random, count })));
    for (const account of accounts)
      for (let more = 0; more < 2; more++) if (random() < 0.6) await answers.answer(account, random(), random() < 0.2);
    await answers.leave();
    for (const { network } of accounts) network.simulator.calm();
    if (round === restlessRound) await Promise.all(accounts.map((account) => beRestless(account, count)));
    if (round % 10 === 9) say(`Day ${(round + 1) / 2} of ${days}: ${said} said`);
  }
  // Nothing goes wrong any more, and what is on its way arrives.
  for (const { network } of accounts) network.shuffle(false);
  for (let look = 0; look < 8 || (answers.underway > 0 && look < 20); look++) {
    goOn(halfDay);
    await Promise.all(accounts.map((account) => account.poll()));
    await answers.leave();
  }
  return outcomes;
}

/** What people make of what they said a look ago. Of the newest, for that is where networks let one look. */
function change({ said }: PolledAccount, { random, newest }: Readonly<{ random: () => number; newest: number }>): void {
  const one = (): Said | undefined => said[said.length - 1 - Math.floor(random() * Math.min(said.length, newest))];
  const edited = random() < 0.5 ? one() : undefined;
  if (edited?.became === 'stands' && edited.there.edits) {
    edited.words = `${edited.words.replace(/ Edited.*/u, '')} Edited ${Math.floor(random() * 1e6)}.`;
    edited.there.edits(edited.words);
  }
  const deleted = random() < 0.4 ? one() : undefined;
  if (deleted?.became === 'stands' && deleted.there.deletes) {
    deleted.became = 'deleted';
    deleted.there.deletes();
  }
  const vanished = random() < 0.2 ? one() : undefined;
  if (vanished?.became === 'stands' && vanished.there.vanishes) {
    vanished.became = 'vanished';
    vanished.there.vanishes();
  }
}

function spoil({ network }: PolledAccount, { random, round }: Readonly<{ random: () => number; round: number }>): void {
  const { simulator, connector } = network;
  network.shuffle(random() < 0.3);
  if (random() < 0.3) simulator.expireCursor();
  if (random() < 0.5) simulator.fail(faultOf(random), { when: () => random() < 0.4 });
  // An answer is accepted, and nobody here is told.
  if (random() < 0.4)
    simulator.fail(
      { kind: 'cut', after: random() < 0.5 ? 'half' : 'nothing' },
      { when: ({ method, path }) => (method === 'POST' || method === 'PUT') && saysSomething.test(path) },
    );
  if (connector.channel === outage.channel && round >= outage.from && round <= outage.to)
    simulator.fail({ kind: 'dropped' }, { times: Number.POSITIVE_INFINITY });
}

/** Requests that say something in the shop's name, at any of the networks. */
const saysSomething =
  /\/messages$|\/comments$|\/replies$|threads_publish$|putRecord$|sendMessage$|\/statuses$|\/tweets$|\/dm_conversations\/|api\/comment$|\/reply$|send_message$/u;

function faultOf(random: () => number): Fault {
  const faults: readonly Fault[] = [
    { kind: 'dropped' },
    { kind: 'cut', after: 'half' },
    { kind: 'cut', after: 'nothing' },
    { kind: 'late', milliseconds: 200 },
    { kind: 'busy' },
    { kind: 'answer', answer: { status: 502, body: '<html>Bad gateway</html>' } },
    { kind: 'answer', answer: { status: 429, headers: { 'retry-after': '5' }, body: {} } },
    { kind: 'answer', answer: { status: 401, body: {} } },
    { kind: 'answer', answer: { status: 404, body: {} } },
    { kind: 'answer', answer: { status: 410, body: {} } },
    { kind: 'answer', answer: { status: 200, body: '<html>A firewall</html>' } },
  ];
  return faults[Math.floor(random() * faults.length)] ?? { kind: 'dropped' };
}

type Looking = Readonly<{ random: () => number; count: (outcome: string) => void }>;

/** Where the program is killed, it is started again at once. */
async function lookAt(account: PolledAccount, { random, count }: Looking): Promise<void> {
  const killed = random() < 0.1;
  count(await account.poll(killed ? random() * 60 : null));
  if (killed) count(await account.poll());
}

/** The program is killed and started again, and looks each time. */
async function beRestless(account: PolledAccount, count: (outcome: string) => void): Promise<void> {
  const until = performance.now() + longestRestless;
  for (let time = 0; time < restarts && performance.now() < until; time++) {
    count(await account.poll());
    await account.restart();
  }
}

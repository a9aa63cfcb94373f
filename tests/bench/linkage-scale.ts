import { parseArgs } from 'node:util';
import { comparingCommands } from '#main/people/comparing';
import { createCustomer } from '#main/storage/customer-fields';
import { addIdentity } from '#main/storage/identities';
import { countSuggestions, countUncomparedPeople } from '#main/storage/suggestions';
import { openMemoryLog } from '#tests/support/memory-log';
import { figure, quantile } from './figures.ts';
import { generatePeople } from './generated-people.ts';

// node tests/bench/linkage-scale.ts --people 20000: how long a log's thread takes to compare so many, and at most at once.
const { values: options } = parseArgs({ options: { people: { type: 'string', default: '20000' } } });
const log = openMemoryLog();
const records = generatePeople(Number(options.people), 1);
log.database.transaction(() => {
  for (const [at, { known }] of records.entries()) {
    const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    const [birthday = null] = known.birthdays;
    const addresses = known.places.map((place) => ({ label: null, region: '', country: '', ...place }));
    const fields = { name: known.names[0] ?? '?', birthday, company: known.companies[0] ?? null, addresses };
    createCustomer(log, id, { fields, clock: log.tick() });
    for (const way of known.identities) addIdentity(log, id, { ...way, clock: log.tick() });
  }
})();
const { compareSome } = comparingCommands(log, () => false);
const goes: number[] = [];
const began = performance.now();
const used = process.cpuUsage();
let more = true;
while (more) {
  const from = performance.now();
  more = compareSome();
  goes.push(performance.now() - from);
}
const seconds = (performance.now() - began) / 1000;
const cpu = process.cpuUsage(used);
console.log(
  `${records.length} records in ${figure(seconds, 1)} s, ${figure((cpu.user + cpu.system) / 1000 / records.length)} ms of processor each; a go takes ` +
    `${figure(quantile(goes, 0.5), 1)} ms, p99 ${figure(quantile(goes, 0.99), 1)}, at most ${figure(Math.max(...goes), 1)}; ` +
    `${countSuggestions(log, 'same')} suggested, ${countUncomparedPeople(log)} left`,
);

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { areSurelyOne } from '#main/storage/same-person';
import { suggestFor } from '#main/people/matching/suggest';
import { traitsOf, type Known, type Traits } from '#main/people/matching/traits';
import { sure, threshold } from '#main/people/matching/weights';
import { isOwnNumber } from '#shared/domain/phone';
import { figure, markdownTable } from './figures.ts';
import { generatePeople, type Labelled } from './generated-people.ts';
import { indexInMemory } from './in-memory-index.ts';
import { readFake1000 } from './labelled-people.ts';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '3000' },
    seeds: { type: 'string', default: '1,2,3' },
    /** So many of the wrong and of the missed pairs are shown. */
    show: { type: 'string', default: '0' },
  },
});
const cases = process.env['CASES_DIR'] ?? join(import.meta.dirname, '../../../shared/cases');
const thresholds = [0.3, 0.5, 0.7, threshold, 0.85, 0.9, 0.95, 0.98, 0.99, 0.999];

for (const seed of options.seeds.split(','))
  measure(`Generated people, seed ${seed}`, generatePeople(Number(options.people), Number(seed)));
const labelled = join(cases, 'identity/splink-fake1000/data/fake_1000.csv');
if (existsSync(labelled)) measure('Labelled: splink-fake1000', readFake1000(readFileSync(labelled, 'utf8')));
else console.log(`\n${labelled} is not here; set CASES_DIR to measure it.`);

function measure(title: string, records: readonly Labelled[]): void {
  const began = performance.now();
  const joined = joinByItself(records);
  const truths = new Map(joined.map(({ traits, truths: [truth = ''] }) => [traits.id, truth]));
  const everybody = joined.map(({ traits }) => traits);
  const pairsFrom = (least: number, surePairs: number) => {
    const index = indexInMemory(everybody, surePairs);
    const suggested = everybody
      .flatMap((traits) => suggestFor(traits, index, least))
      .filter(({ kind }) => kind === 'same');
    return new Map(suggested.map((suggestion) => [suggestion.customerIds.join(), suggestion]));
  };
  const surePairs = pairsFrom(sure, 0).size;
  const found = [...pairsFrom(0.05, surePairs).values()].map(({ customerIds: ids, score, reasons }) => {
    const why = reasons.map(({ code, detail }) => `${code} ${detail}`).join('; ');
    return { ids, score, right: truths.get(ids[0]) === truths.get(ids[1]), why };
  });
  const seconds = (performance.now() - began) / 1000;
  const wanted = pairs([...truths.values()]);
  const pairsJoined = joined.reduce((sum, { truths: all }) => sum + (all.length * (all.length - 1)) / 2, 0);
  const joinedRight = joined.reduce((sum, { truths: all }) => sum + pairs(all), 0);

  console.log(`\n## ${title}\n`);
  console.log(
    `${records.length} records of ${new Set(records.map(({ truth }) => truth)).size} people; compared in ${figure(seconds)} s.`,
  );
  console.log(
    `Joined by themselves: ${pairsJoined} pairs, precision ${figure(joinedRight / pairsJoined, 4)}; ${joined.length} people and ${wanted} pairs of one person are left.\n`,
  );
  const rows = thresholds.map((least) => {
    const suggested = found.filter(({ score }) => score >= least);
    const right = suggested.filter((pair) => pair.right).length;
    const [precision, recall] = [right / suggested.length, right / wanted];
    const all = (right + joinedRight) / (wanted + joinedRight);
    return [
      `${least}${least === threshold ? ' (used)' : ''}`,
      String(suggested.length),
      figure(precision, 3),
      figure(recall, 3),
      figure(all, 3),
    ];
  });
  console.log(markdownTable(['from score', 'suggested', 'precision', 'recall', 'recall with joined'], rows));
  show(joined, found);
}

type Joined = Readonly<{ traits: Traits; known: Known; truths: readonly string[] }>;

/** What the log does on strong evidence alone: the same address, or the same number of one's own under the same name. */
function joinByItself(records: readonly Labelled[]): Joined[] {
  const groupOf = new Map<string, Labelled[]>();
  const groups = new Set<Labelled[]>();
  for (const record of records) {
    const keys = record.known.identities.map(({ channel, address }) => `${channel}:${address}`);
    const own = [record];
    for (const key of keys) {
      const other = groupOf.get(key);
      if (other && groups.has(other) && mayJoin(key, other, own)) {
        for (const one of other) if (!own.includes(one)) own.push(one);
        groups.delete(other);
      }
    }
    groups.add(own);
    for (const one of own)
      for (const { channel, address } of one.known.identities) groupOf.set(`${channel}:${address}`, own);
  }
  return [...groups].map((group) => {
    const known = together(group.map((one) => one.known));
    return { known, traits: traitsOf(known), truths: group.map(({ truth }) => truth) };
  });
}

function mayJoin(key: string, group: readonly Labelled[], other: readonly Labelled[]): boolean {
  if (!key.startsWith('phone:')) return true;
  const [one, counter] = [together(group.map(({ known }) => known)), together(other.map(({ known }) => known))];
  return isOwnNumber(key.slice('phone:'.length)) && areSurelyOne(one, counter);
}

function together(all: readonly Known[]): Known {
  const [first] = all;
  if (first === undefined) throw new Error('Nobody');
  return {
    ...first,
    names: all.flatMap(({ names }) => names),
    identities: all.flatMap(({ identities }) => identities),
    companies: all.flatMap(({ companies }) => companies),
    birthdays: all.flatMap(({ birthdays }) => birthdays),
    places: all.flatMap(({ places }) => places),
    signed: {
      phones: all.flatMap(({ signed }) => signed.phones),
      addresses: all.flatMap(({ signed }) => signed.addresses),
    },
  };
}

/** How many pairs of the same there are. */
function pairs(truths: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const truth of truths) counts.set(truth, (counts.get(truth) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

function show(
  joined: readonly Joined[],
  found: readonly Readonly<{ ids: readonly [string, string]; score: number; right: boolean; why: string }>[],
): void {
  const most = Number(options.show);
  if (most === 0) return;
  const knownOf = new Map(joined.map(({ known }) => [known.id, known]));
  const words = (id: string): string => {
    const { names = [], identities = [], birthdays = [], places = [], companies = [], signed } = knownOf.get(id) ?? {};
    return JSON.stringify([
      names,
      identities.map(({ address }) => address),
      birthdays,
      places.map(({ city, street }) => `${street} ${city}`),
      companies,
      signed?.phones,
    ]);
  };
  const wrong = found.filter(({ right, score }) => !right && score >= threshold).slice(0, most);
  for (const { ids, score, why } of wrong)
    console.log(`\nwrong ${figure(score, 4)}: ${why}\n  ${words(ids[0])}\n  ${words(ids[1])}`);
  const suggested = new Set(found.filter(({ score }) => score >= threshold).map(({ ids }) => ids.join()));
  let shown = 0;
  for (const [at, one] of joined.entries())
    for (const other of joined.slice(at + 1)) {
      if (shown >= most || one.truths[0] !== other.truths[0]) continue;
      const [first, second] = one.known.id < other.known.id ? [one, other] : [other, one];
      if (suggested.has(`${first.known.id},${second.known.id}`)) continue;
      shown += 1;
      const score = found.find(({ ids }) => ids.join() === `${first.known.id},${second.known.id}`)?.score;
      console.log(`\nmissed ${figure(score, 4)}:\n  ${words(first.known.id)}\n  ${words(second.known.id)}`);
    }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPersonal, noFacts } from '#shared/audience-guard/index';
import { figure, markdownTable } from './figures.ts';

const { values: options } = parseArgs({ options: { show: { type: 'string', default: 'development' } } });

/** A shop of each language has the numbers of a country of its own. */
const countries: Readonly<Record<string, string>> = {
  en: 'GB',
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  it: 'IT',
  pt: 'PT',
  nl: 'NL',
};

type Draft = Readonly<{ language: string; text: string; pieces: readonly string[] }>;

console.log(`What is personal in drafts for everybody, written by hand in seven languages. Rules are changed for the development
drafts alone; of the held-out ones only the figures are looked at.\n`);
for (const set of ['development', 'held-out']) measure(set);

function measure(set: string): void {
  const clean = read(`clean-${set}`);
  const personal = read(`personal-${set}`);
  const began = performance.now();
  const falseStops = clean.filter((draft) => found(draft).length > 0);
  const stopped = personal.filter((draft) => found(draft).length > 0);
  const seconds = (performance.now() - began) / 1000;
  const wanted = personal.flatMap(({ pieces }) => pieces);
  const named = personal.flatMap((draft) =>
    draft.pieces.filter((piece) => found(draft).some((text) => touches(text, piece))),
  );
  const all = personal.flatMap(found).length + falseStops.flatMap(found).length;
  const right = personal.flatMap((draft) =>
    found(draft).filter((text) => draft.pieces.some((piece) => touches(text, piece))),
  );
  console.log(
    `## ${set}: ${clean.length} drafts without and ${personal.length} with personal data, ${figure(seconds * 1000)} ms\n`,
  );
  console.log(
    markdownTable(
      ['', 'precision', 'recall', 'false stops per 1,000 drafts'],
      [
        [
          'drafts stopped',
          figure(stopped.length / (stopped.length + falseStops.length), 4),
          figure(stopped.length / personal.length, 4),
          figure((falseStops.length / clean.length) * 1000, 1),
        ],
        ['pieces named', figure(right.length / all, 4), figure(named.length / wanted.length, 4), ''],
      ],
    ),
  );
  console.log(
    markdownTable(
      ['language', 'without', 'stopped', 'with', 'missed'],
      Object.keys(countries).map((language) => [
        language,
        String(clean.filter((draft) => draft.language === language).length),
        String(falseStops.filter((draft) => draft.language === language).length),
        String(personal.filter((draft) => draft.language === language).length),
        String(personal.filter((draft) => draft.language === language && !stopped.includes(draft)).length),
      ]),
    ),
  );
  if (options.show !== set && options.show !== 'all') return;
  for (const draft of falseStops) console.log(`stopped: ${draft.text}  ← ${found(draft).join(' | ')}`);
  for (const draft of personal)
    for (const piece of draft.pieces)
      if (!found(draft).some((text) => touches(text, piece))) console.log(`missed: ${piece}  in  ${draft.text}`);
}

function found({ language, text }: Draft): string[] {
  const context = { country: countries[language] ?? 'GB', shop: '', customer: noFacts };
  return findPersonal(text, context).map((piece) => piece.text);
}

function touches(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function read(name: string): Draft[] {
  return readFileSync(join(import.meta.dirname, 'audience-guard', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [language = '', marked = ''] = line.split('\t');
      const pieces = [...marked.matchAll(/\[\[(.+?)\]\](?!\])/gu)].map(([, piece = '']) => piece);
      return { language, pieces, text: marked.replaceAll('[[', '').replaceAll(']]', '') };
    });
}

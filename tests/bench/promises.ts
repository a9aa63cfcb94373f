import { labelledLanguages, labelledParts, measurePromises } from './labelled-promises.ts';
import { figure, markdownTable } from './figures.ts';

// How well promises are told from what only sounds like them. `--show "held out"` names what was missed or taken wrongly.
const at = process.argv.indexOf('--show');
const show = at < 0 ? null : process.argv[at + 1];
const rows: string[][] = [];
for (const language of labelledLanguages)
  for (const part of labelledParts) {
    const { promises, others, found, missed, wrong, dated, precision, recall } = await measurePromises(language, part);
    const counts = [promises, others, found, wrong.length].map(String);
    rows.push([language, part, ...counts, figure(precision), figure(recall), String(dated)]);
    if (show !== part) continue;
    for (const sentence of missed) console.log(`${language} missed ${sentence}`);
    for (const sentence of wrong) console.log(`${language} wrong  ${sentence}`);
  }
const heads = ['Language', 'Part', 'Promises', 'Others', 'Found', 'Wrong', 'Precision', 'Recall', 'With a date'];
console.log(markdownTable(heads, rows));

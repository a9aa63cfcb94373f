import { parseArgs } from 'node:util';
import {
  learn,
  nothingLearned,
  soundsLikeOne,
  teachingWords,
  weighComplaint,
  type Learned,
} from '#shared/complaint-signs/index';
import { figure, markdownTable } from './figures.ts';
import { labelledMessages, messageLanguages, type LabelledMessage } from './labelled-messages.ts';

const { values: options } = parseArgs({
  options: {
    /** Shows what was missed and what was wrongly found: `development` or `held-out`. */
    show: { type: 'string', default: '' },
  },
});

type Counted = Readonly<{ found: number; right: number; complaints: number; others: number }>;

const every = messageLanguages.map((language) => ({ language, ...labelledMessages(language) }));
const halves = ['development', 'heldOut'] as const;

for (const half of halves) {
  const rows = every.map(({ language, development, [half]: messages }) => {
    const alone = countFound(messages, nothingLearned);
    // The owner told the development messages apart; what that says of the others.
    const taught = half === 'heldOut' ? countFound(messages, learnFrom(development)) : null;
    return { language, alone, taught };
  });
  const all = sumOf(rows.map(({ alone }) => alone));
  const allTaught = half === 'heldOut' ? sumOf(rows.flatMap(({ taught }) => taught ?? [])) : null;
  console.log(`\n## ${half === 'heldOut' ? 'Held out' : 'Development (the words and weights were fitted on it)'}\n`);
  console.log(
    markdownTable(
      ['language', 'complaints', 'others', 'precision', 'recall', 'taught: precision', 'taught: recall'],
      [...rows, { language: 'all', alone: all, taught: allTaught }].map(({ language, alone, taught }) => [
        ...[language, String(alone.complaints), String(alone.others)],
        ...sharesOf(alone),
        ...(taught ? sharesOf(taught) : ['–', '–']),
      ]),
    ),
  );
}

if (options.show !== '') {
  const half = options.show === 'development' ? 'development' : 'heldOut';
  for (const { language, [half]: messages } of every)
    for (const { text, isComplaint } of messages) {
      const { score, evidence } = weighComplaint({ subject: null, text, rating: null });
      if (score >= soundsLikeOne !== isComplaint)
        console.log(
          `${language} ${isComplaint ? 'missed' : 'wrong '} ${score.toFixed(2)} ${text} [${evidence.join(' | ')}]`,
        );
    }
}
measureSpeed();

function learnFrom(messages: readonly LabelledMessage[]): Learned {
  return learn(messages.map(({ text, isComplaint }) => ({ words: teachingWords(text), isComplaint })));
}

function countFound(messages: readonly LabelledMessage[], learned: Learned): Counted {
  const found = messages.filter(
    ({ text }) => weighComplaint({ subject: null, text, rating: null }, learned).score >= soundsLikeOne,
  );
  const complaints = messages.filter(({ isComplaint }) => isComplaint).length;
  return {
    found: found.length,
    right: found.filter(({ isComplaint }) => isComplaint).length,
    complaints,
    others: messages.length - complaints,
  };
}

function sumOf(counted: readonly Counted[]): Counted {
  const sum = (of: (one: Counted) => number): number => counted.reduce((total, one) => total + of(one), 0);
  return {
    found: sum(({ found }) => found),
    right: sum(({ right }) => right),
    complaints: sum(({ complaints }) => complaints),
    others: sum(({ others }) => others),
  };
}

function sharesOf({ found, right, complaints }: Counted): string[] {
  return [share(right, found), share(right, complaints)];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

function measureSpeed(): void {
  const messages = every.flatMap(({ development, heldOut }) => [...development, ...heldOut]);
  const long = messages
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 4000);
  for (const [name, texts] of [
    ['a message as above', messages.map(({ text }) => text)],
    ['a message of 4,000 characters', Array.from({ length: 50 }, () => long)],
  ] as const) {
    const began = process.cpuUsage();
    for (const text of texts) weighComplaint({ subject: null, text, rating: null });
    const { user, system } = process.cpuUsage(began);
    console.log(`\n${name}: ${figure((user + system) / 1000 / texts.length)} ms of CPU`);
  }
}

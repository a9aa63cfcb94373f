import { findAnswers } from '#shared/answers/find';
import { readTemplate } from '#shared/answers/template';
import type { SavedAnswer, ShopFact } from '#shared/domain/saved-answer';
import { answersText } from '../text/answers.ts';

/** Something that can be put into the words: an answer in a language, null for the customer's. `digit` brings a fact at once. */
export type Choice = Readonly<
  | { kind: 'answer'; id: string; name: string; hint: string | null; preview: string; language: string | null }
  | { kind: 'fact'; id: string; name: string; hint: string | null; preview: string; text: string; digit: string | null }
>;
export type ChoiceGroup = Readonly<{ name: 'fitting' | 'saved' | 'shopFacts'; choices: readonly Choice[] }>;

type Known = Readonly<{
  answers: readonly SavedAnswer[];
  facts: readonly ShopFact[];
  /** Ids of answers that may fit, the best first. */
  fitting: readonly string[];
}>;

/** So many are shown before something is typed. */
const atFirst = 8;
const most = 50;

/** What is offered for what was typed: first what fits the message, then what is used most, then the facts. */
export function choicesFor({ answers, facts, fitting }: Known, typed: string): readonly ChoiceGroup[] {
  const found = findAnswers(answers, typed);
  const [best, others] = typed === '' ? fittingFirst(found, fitting) : [[], found.slice(0, most)];
  return [
    { name: 'fitting' as const, choices: best.map(choiceOfAnswer) },
    { name: 'saved' as const, choices: others.flatMap(typed === '' ? choiceOfAnswer : choicesByLanguage) },
    { name: 'shopFacts' as const, choices: factsFor(facts, typed) },
  ].filter(({ choices }) => choices.length > 0);
}

function fittingFirst(
  answers: readonly SavedAnswer[],
  fitting: readonly string[],
): readonly [SavedAnswer[], SavedAnswer[]] {
  const best = fitting.flatMap((id) => answers.find((answer) => answer.id === id) ?? []);
  return [best, answers.filter(({ id }) => !fitting.includes(id)).slice(0, atFirst - best.length)];
}

function choiceOfAnswer({ id, name, shortcut, variants }: SavedAnswer): Choice {
  const hint = shortcut === null ? null : `/${shortcut}`;
  return { kind: 'answer', id, name, hint, preview: previewOf(variants[0]?.text ?? ''), language: null };
}

/** Whoever looks for an answer may want it in another language than the customer's. */
function choicesByLanguage(answer: SavedAnswer): readonly Choice[] {
  const { id, name, variants } = answer;
  if (variants.length < 2) return [choiceOfAnswer(answer)];
  const others = variants.flatMap(({ language, text }) =>
    language === null
      ? []
      : [
          {
            kind: 'answer' as const,
            id,
            name,
            hint: answersText.language(language),
            preview: previewOf(text),
            language,
          },
        ],
  );
  return [choiceOfAnswer(answer), ...others];
}

/** The gist on one line: without the greeting, and without the signs of variables. */
function previewOf(text: string): string {
  const gist = text.replace(/^[^\n]{1,60},\s*\n\s*/u, '');
  const words = readTemplate(gist).map((piece) => (piece.kind === 'words' ? piece.written : (piece.otherwise ?? '…')));
  return words.join('').replaceAll(/\s+/gu, ' ').slice(0, 160);
}

function factsFor(facts: readonly ShopFact[], typed: string): readonly Choice[] {
  const words = typed.toLowerCase();
  return facts
    .map(({ id, key, name, text }, index) => ({
      ...{ kind: 'fact' as const, id, name, text, hint: null, key },
      preview: text.replaceAll(/\s+/gu, ' '),
      digit: index < 9 && typed === '' ? String(index + 1) : null,
    }))
    .filter(({ key, name }) => typed === '' || key.startsWith(words) || name.toLowerCase().includes(words))
    .map(({ key: _, ...choice }) => choice);
}

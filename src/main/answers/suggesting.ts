import { setImmediate } from 'node:timers/promises';
import { messagesAnswered } from '#main/storage/answer-uses';
import { answersVersion, listSavedAnswers } from '#main/storage/saved-answers';
import { saidInConversation } from '#main/storage/said-in';
import type { Reader } from '#main/storage/statement';
import { leastInCommon, SimilarTexts, weightsOf, type Weights } from '#shared/answers/similar-texts';
import type { SavedAnswer } from '#shared/domain/saved-answer';

/** An answer that may fit, and how well: 0 to 1. */
export type SuggestedAnswer = Readonly<{ id: string; score: number }>;

const mostSuggested = 4;
/** So many of the messages an answer was given to before. */
const remembered = 6;
/** So long may the index be made at a stretch, in milliseconds: others want to be answered, too. */
const stretch = 5;

/** Says which saved answers fit a conversation: by their own words, and by what they were given to before. */
export function openSuggesting(reader: Reader) {
  let known: Readonly<{ version: string; index: Promise<SimilarTexts> }> | null = null;
  const read = new Map<string, Readonly<{ of: string; texts: readonly Weights[] }>>();
  const indexed = (): Promise<SimilarTexts> => {
    const version = answersVersion(reader);
    if (known?.version !== version) known = { version, index: makeIndex(reader, read) };
    return known.index;
  };
  return async (conversationId: string): Promise<readonly SuggestedAnswer[]> => {
    const said = saidInConversation(reader, conversationId, 20).find(({ direction }) => direction === 'inbound');
    if (!said) return [];
    const near = (await indexed()).nearest(weightsOf(`${said.subject ?? ''}\n${said.text}`));
    return [...near]
      .map(([id, score]) => ({ id, score: Math.min(1, score) }))
      .filter(({ score }) => score >= leastInCommon)
      .toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, mostSuggested);
  };
}

type Read = Map<string, Readonly<{ of: string; texts: readonly Weights[] }>>;

async function makeIndex(reader: Reader, read: Read): Promise<SimilarTexts> {
  const index = new SimilarTexts();
  let began = performance.now();
  for (const answer of listSavedAnswers(reader)) {
    // What did not change since is not taken apart again.
    const of = JSON.stringify(answer);
    const before = read.get(answer.id);
    const texts = before?.of === of ? before.texts : textsOf(reader, answer);
    read.set(answer.id, { of, texts });
    for (const weights of texts) index.add({ owner: answer.id, weights });
    if (performance.now() - began < stretch) continue;
    await setImmediate();
    began = performance.now();
  }
  return index;
}

function textsOf(reader: Reader, { id, name, shortcut, variants }: SavedAnswer): readonly Weights[] {
  const title = `${name}\n${shortcut ?? ''}\n${name}`;
  return [
    ...variants.map(({ text }) => weightsOf(`${title}\n${text}`)),
    ...messagesAnswered(reader, id, remembered).map((text) => weightsOf(text, true)),
  ];
}

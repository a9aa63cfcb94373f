import type { Clock } from '#main/kernel/clock';
import type { Caller } from '#main/kernel/port';
import { required } from '#main/kernel/refusal';
import { findSavedAnswer, listSavedAnswers } from '#main/storage/saved-answers';
import type { Reader } from '#main/storage/statement';
import type { AnswerWords, SavedAnswerFields } from '#shared/domain/saved-answer';
import type { Writing } from './circumstances.ts';
import type { answerCommands, ChangingAnswer, UsingAnswer } from './commands.ts';
import type { factCommands, SettingFact } from './fact-commands.ts';
import { showShop } from './facts.ts';
import { answersAs, answersIn, type AnswersFormat } from './files.ts';
import { fillAnswer, generaliseWords } from './filling.ts';
import { openSuggesting } from './suggesting.ts';

export type Answers = ReturnType<typeof openAnswers>;

type Filling = Readonly<{ id: string; about: Writing; language: string | null; brief: boolean }>;

/** Words that are used again, and what they have to be right about. */
export function openAnswers({
  reader,
  clock,
  commands,
}: Readonly<{
  reader: Reader;
  clock: Clock;
  commands: Caller<ReturnType<typeof answerCommands> & ReturnType<typeof factCommands>>;
}>) {
  return {
    list: () => listSavedAnswers(reader),
    show: (id: string) => required(findSavedAnswer(reader, id)),
    add: async (answer: SavedAnswerFields) => {
      const { ids, undo } = await commands.call('addAnswers', { answers: [answer] });
      return { id: required(ids[0]), undo };
    },
    change: (input: ChangingAnswer) => commands.call('changeAnswer', input),
    remove: (id: string) => commands.call('removeAnswer', { id }),
    fill: ({ id, about, language, brief }: Filling) =>
      fillAnswer(reader, required(findSavedAnswer(reader, id)), { ...about, language, brief, now: clock.now() }),
    generalise: ({ about, text, html }: AnswerWords & Readonly<{ about: Writing }>) =>
      generaliseWords(reader, { ...about, text, html, now: clock.now() }),
    use: (input: UsingAnswer) => commands.call('useAnswer', input),
    draft: ({ id, ...rest }: Readonly<{ id: string; conversationId: string; brief: boolean }>) =>
      commands.call('draftAnswer', { answerId: id, ...rest }),
    suggest: openSuggesting(reader),
    export: (format: AnswersFormat) => ({ text: answersAs(format, listSavedAnswers(reader)) }),
    import: async (text: string) => {
      const { answers, unreadable } = answersIn(text);
      return { ...(await commands.call('importAnswers', { answers })), unreadable };
    },
    shop: (language: string | null) => showShop(reader, language),
    setFact: (input: SettingFact) => commands.call('setShopFact', input),
    removeFact: (id: string) => commands.call('removeShopFact', { id }),
    orderFacts: (ids: readonly string[]) => commands.call('orderShopFacts', { ids }),
    setVoice: (text: string) => commands.call('setBrandVoice', { text }),
  };
}

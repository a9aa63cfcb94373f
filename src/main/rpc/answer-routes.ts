import { implement, type Router } from '@orpc/server';
import type { Answers } from '#main/answers/answers';
import { contract, type Contract } from '#shared/contract/index';
import type { Announcer } from './announcer.ts';
import type { refusing } from './refusing.ts';

export type AnswerParts = Readonly<{ answers: Answers }>;

/** What stands beside the person who writes. */
export function answerRoutes(
  { answers }: AnswerParts,
  { announcer, refuse }: Readonly<{ announcer: Announcer; refuse: ReturnType<typeof refusing> }>,
): Pick<Router<Contract, Record<never, never>>, 'answers' | 'shop'> {
  const [of, ofShop] = [implement(contract.answers).use(refuse), implement(contract.shop).use(refuse)];
  const done = <Answer>(doing: Promise<Answer>): Promise<Answer> => announcer.after(doing, ['answers']);
  return {
    answers: of.router({
      list: of.list.handler(() => answers.list()),
      show: of.show.handler(({ input }) => answers.show(input.id)),
      add: of.add.handler(({ input }) => done(answers.add(input))),
      change: of.change.handler(({ input }) => done(answers.change(input))),
      remove: of.remove.handler(({ input }) => done(answers.remove(input.id))),
      fill: of.fill.handler(({ input }) => answers.fill(input)),
      generalise: of.generalise.handler(({ input }) => answers.generalise(input)),
      use: of.use.handler(async ({ input }) => {
        await done(answers.use(input));
        return {};
      }),
      draft: of.draft.handler(({ input }) => announcer.after(answers.draft(input), ['drafts'])),
      suggest: of.suggest.handler(async ({ input }) => [...(await answers.suggest(input.conversationId))]),
      export: of.export.handler(({ input }) => answers.export(input.format)),
      import: of.import.handler(({ input }) => done(answers.import(input.text))),
    }),
    shop: ofShop.router({
      show: ofShop.show.handler(({ input }) => answers.shop(input.language)),
      setFact: ofShop.setFact.handler(({ input }) => done(answers.setFact(input))),
      removeFact: ofShop.removeFact.handler(({ input }) => done(answers.removeFact(input.id))),
      orderFacts: ofShop.orderFacts.handler(({ input }) => done(answers.orderFacts(input.ids))),
      setVoice: ofShop.setVoice.handler(({ input }) => done(answers.setVoice(input.text))),
    }),
  };
}
